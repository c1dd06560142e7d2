package io.buyerstatus.core.order;

/** Something that happens to an order once; its earliest stated time counts. */
public enum Milestone {
    PLACED,
    /** Nothing more will be added to the order. */
    FINALISED,
    CONFIRMED,
    PACKED,
    PAID,
    CANCELLED
}
