package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.util.Optional;

/**
 * A payment as somebody reported it last.
 *
 * @param amount how much; empty where nobody said: then all that is asked for
 * @param method how it was paid
 * @param label the payment method in the shop's words, or the payment's reference; may be empty
 * @param retry where the buyer can pay again, for one that failed
 */
public record Payment(
        State state, Optional<Money> amount, Optional<PaymentTerms.Method> method, String label, Optional<URI> retry) {
    /** How a payment stands. */
    public enum State {
        /** The money is reserved, and is taken later, usually when the goods leave. */
        AUTHORISED,
        /** The money is there. */
        RECEIVED,
        /**
         * A part of what was asked for is there, and nobody said how much: less than all of it. Such a payment has no amount; one that has is
         * {@link #RECEIVED}.
         */
        RECEIVED_IN_PART,
        /** It did not work; the buyer may try again. */
        FAILED,
        /** The money was there and was taken back, as with a returned direct debit. */
        REVERSED
    }

    public Payment {
        Checks.atMost(label, 200, "payment label");
        Checks.require(
                state != State.RECEIVED_IN_PART || amount.isEmpty(), "amount", "makes it a payment that was received");
    }

    /**
     * Money that came.
     *
     * @param part whether it is not all that was asked for, though nobody says how much it is
     */
    public static Payment received(
            Optional<Money> amount, Optional<PaymentTerms.Method> method, String label, boolean part) {
        State state = part && amount.isEmpty() ? State.RECEIVED_IN_PART : State.RECEIVED;
        return new Payment(state, amount, method, label, Optional.empty());
    }

    /** A part that came, of which the shop system does not say how much it is, nor how it was paid. */
    public static Payment uncounted() {
        return received(Optional.empty(), Optional.empty(), "", true);
    }

    /** Whether money came, be it known how much or not. */
    public boolean came() {
        return state == State.RECEIVED || state == State.RECEIVED_IN_PART;
    }
}
