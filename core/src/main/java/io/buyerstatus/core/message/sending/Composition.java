package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/** What is to be done with a message that is due. */
public sealed interface Composition {
    /** Its shop, or the shop's channel, sends nothing at present. */
    Wait SWITCHED_OFF = new Wait("the shop is switched off");

    /** There is nobody to send it to. */
    Skip NO_ADDRESS = new Skip("no address to send to");

    /** It shall not go out after all. */
    record Skip(String reason) implements Composition {}

    /**
     * It cannot go out yet.
     *
     * @param atMost how long it waits for that, from when it was wanted, before it is given up
     */
    record Wait(String need, Duration atMost) implements Composition {
        /** As long as a message waits where nobody says otherwise. */
        public Wait(String need) {
            this(need, Timing.MAX_WAIT);
        }
    }

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

    /** Nothing leaves: what it says stands on its order's page. */
    record OnPage() implements Composed {
        @Override
        public String address() {
            return "";
        }
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
