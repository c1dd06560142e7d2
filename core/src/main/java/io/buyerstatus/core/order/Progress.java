package io.buyerstatus.core.order;

/** How far an order is, in the words that pages, messages and the contract share. */
public enum Progress {
    PLACED,
    CONFIRMED,
    PACKED,
    /** Sent as a whole or in part (SH-13). */
    SENT,
    OUT_FOR_DELIVERY,
    PICKUP_READY,
    ATTEMPTED,
    DELIVERED,
    PROBLEM,
    RETURNING,
    RETURNED,
    CANCELLED
}
