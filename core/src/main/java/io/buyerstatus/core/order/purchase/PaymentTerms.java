package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * How the buyer chose to pay.
 *
 * @param label the payment method in the shop's words, empty if unknown
 */
public record PaymentTerms(Method method, String label, Optional<Instant> dueAt) {
    /** Payment methods as far as they change what the buyer must do. */
    public enum Method {
        BANK_TRANSFER,
        PAYPAL,
        KLARNA,
        CARD,
        INVOICE,
        CASH_ON_DELIVERY,
        OTHER;

        /** Whether the buyer is expected to transfer money to the shop's bank account on their own. */
        public boolean byTransfer() {
            return this == BANK_TRANSFER || this == INVOICE;
        }
    }

    public PaymentTerms {
        Checks.atMost(label, 200, "payment label");
    }
}
