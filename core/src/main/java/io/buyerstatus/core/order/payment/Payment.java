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
        /** It did not work; the buyer may try again. */
        FAILED,
        /** The money was there and was taken back, as with a returned direct debit. */
        REVERSED
    }

    public Payment {
        Checks.atMost(label, 200, "payment label");
    }
}
