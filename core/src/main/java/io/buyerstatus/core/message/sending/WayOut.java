package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.sending.Composition.Composed;
import java.time.Instant;

/** By which way what is composed leaves, and whether it leaves here. */
public interface WayOut {
    /**
     * What is to become of a message that is written and allowed to go out. Whatever handing it over needs has been read when this
     * answers {@link Ahead.Here}.
     */
    Ahead ahead(Message message, Composed composed, Instant now);

    /** Whether one of the shop's own mailboxes is to send it. */
    static boolean byOwnMailbox(Message message, OutgoingMail mail) {
        return mail.mailbox().isPresent() && message.delivery().instead().isEmpty();
    }

    /** Hands one message over. */
    interface HandOver {
        /** Does it, once, after the claim. */
        SendResult send();

        /** What is left to do when it was accepted and the ledger says so; whatever goes wrong here changes nothing of that. */
        default void confirmed() {}
    }

    /** What comes before the claim. */
    sealed interface Ahead {
        /**
         * It is claimed and handed over here.
         *
         * @param mailbox the shop's own mailbox that does it; empty for the default one, and for SMS
         */
        record Here(String mailbox, HandOver handOver) implements Ahead {}

        /** Whoever sends by this mailbox was told; the message stays pending. */
        record HandedOn(String mailbox) implements Ahead {}

        /** Not now. */
        record Waits(Instant until, String reason) implements Ahead {}

        /** The mailbox that is wanted certainly cannot send it: the default mailbox shall. */
        record ByDefault(String reason) implements Ahead {}

        /** It is not for this sender. */
        record NotHere() implements Ahead {}
    }
}
