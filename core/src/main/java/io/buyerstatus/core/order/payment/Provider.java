package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.order.purchase.PaymentTerms;

/** Who takes a payment for the shop on the order's page. The names are kept in stores. */
public enum Provider {
    PAYPAL(PaymentTerms.Method.PAYPAL),
    KLARNA(PaymentTerms.Method.KLARNA);

    private final PaymentTerms.Method method;

    Provider(PaymentTerms.Method method) {
        this.method = method;
    }

    /** The way of paying that it is, in the order's own words. */
    public PaymentTerms.Method method() {
        return method;
    }
}
