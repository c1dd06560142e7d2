package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderKey;

/** A change would make a row of an order larger than any row may be. Nothing was written, and it never will be: refuse its cause. */
public final class OrderTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what which row, or how many, and the limit */
    public OrderTooLarge(OrderKey order, String what) {
        super("order " + order.ref() + ": " + what);
    }
}
