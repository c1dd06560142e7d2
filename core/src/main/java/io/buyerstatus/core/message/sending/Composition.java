package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;

/** What is to be done with a message that is due. */
public sealed interface Composition {
    /** It shall not go out after all. */
    record Skip(String reason) implements Composition {}

    /** It cannot go out yet. */
    record Wait(String need) implements Composition {}

    /**
     * It cannot be written down, whoever tries and however often.
     *
     * @param reason what broke and where, without the words that broke it
     */
    record Unwritable(String reason) implements Composition {}

    /** It shall go out later than it seemed. */
    record Postpone(Instant until) implements Composition {}

    /** It is written, so that after the claim nothing but handing it over is left to go wrong. */
    sealed interface Composed extends Composition {
        /** Whom it goes to, as the ledger keeps it. */
        String address();
    }

    /** A mail to be sent. */
    record Mail(OutgoingMail mail) implements Composed {
        @Override
        public String address() {
            return mail.to().value();
        }
    }

    /** An SMS to be sent. */
    record Sms(PhoneNumber to, String text) implements Composed {
        @Override
        public String address() {
            return to.e164();
        }

        /** Without what it says, which may open the order. */
        @Override
        public String toString() {
            return "Sms[...]";
        }
    }
}
