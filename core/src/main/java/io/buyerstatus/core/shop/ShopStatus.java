package io.buyerstatus.core.shop;

/** What a shop system's own order status asserts, as a connection's status mapping names it (KS-3). */
public enum ShopStatus {
    /** The order exists; nothing more is said. */
    PLACED,
    CONFIRMED,
    PAID,
    PACKED,
    SENT,
    CANCELLED,
    /** The status says nothing about the order's progress. */
    IGNORED
}
