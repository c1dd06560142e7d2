package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * How the buyer chose to pay.
 *
 * @param methodId the payment method's id or name at the shop system, such as {@code bacs} or {@code Bank Deposit}; empty if
 *     unknown
 * @param label the payment method in the shop's words, empty if unknown
 * @param payAt where the shop system lets the buyer pay what is open, whatever becomes of the first attempt
 */
public record PaymentTerms(Method method, String methodId, String label, Optional<Instant> dueAt, Optional<URI> payAt) {
    /** Kinds of payment methods, as far as they change what the buyer must do. Their names are kept in stores. */
    public enum Method {
        /** The buyer transfers to the shop's own account. */
        BANK_TRANSFER,
        PAYPAL,
        KLARNA,
        CARD,
        /** The buyer pays the shop's own invoice, to its own account. */
        INVOICE,
        CASH_ON_DELIVERY,
        OTHER,
        /** A payment provider collects the money, by whatever means, a bank transfer among them. */
        PROVIDER,
        /** The shop, or its provider, takes the money from the buyer's account. */
        DIRECT_DEBIT,
        /** A provider pays the shop, and the buyer pays the provider later, in parts perhaps. */
        PAY_LATER,
        GIFT_CARD,
        /** Where the goods are collected, or at a till. */
        IN_SHOP,
        /** The buyer sends the shop a cheque or a money order. */
        CHEQUE;

        /** Whether the buyer is expected to transfer money to the shop's bank account on their own. */
        public boolean byTransfer() {
            return this == BANK_TRANSFER || this == INVOICE;
        }

        /** Whether the goods leave before the money comes: it is collected at the door, or asked for by the shop's own invoice. */
        public boolean paidAfterwards() {
            return this == CASH_ON_DELIVERY || this == INVOICE;
        }

        /** Whether the buyer is expected to send the shop the money on their own, in whatever way. */
        public boolean sentByBuyer() {
            return byTransfer() || this == CHEQUE;
        }
    }

    /** Terms of a method of which the shop system gives no id. */
    public PaymentTerms(Method method, String label, Optional<Instant> dueAt) {
        this(method, "", label, dueAt);
    }

    /** Terms of an order that nobody can pay at the shop system once it is placed. */
    public PaymentTerms(Method method, String methodId, String label, Optional<Instant> dueAt) {
        this(method, methodId, label, dueAt, Optional.empty());
    }

    public PaymentTerms {
        Checks.atMost(methodId, 200, "payment method id");
        Checks.atMost(label, 200, "payment label");
    }

    /** The same terms, the method being another one. */
    public PaymentTerms as(Method other) {
        return new PaymentTerms(other, methodId, label, dueAt, payAt);
    }

    /** The same terms, payable there. */
    public PaymentTerms payableAt(Optional<URI> url) {
        return new PaymentTerms(method, methodId, label, dueAt, url);
    }
}
