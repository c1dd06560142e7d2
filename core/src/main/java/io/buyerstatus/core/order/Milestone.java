package io.buyerstatus.core.order;

/** Something that an order reaches, and that may be taken back. */
public enum Milestone {
    PLACED,
    /** Nothing more will be added to the order. */
    FINALISED,
    CONFIRMED,
    PACKED,
    /** All of the money is there, whatever it is. */
    PAID,
    CANCELLED,
    /** The shop threw the order away, as one that never was; it may restore it. */
    WITHDRAWN,
    /** The buyer is, or was, sent to a provider to pay; until it is done, the shop has not accepted the order. */
    AWAITING_PAYMENT
}
