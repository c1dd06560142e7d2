package io.buyerstatus.core.tracking;

/** What a carrier's scan says, in our vocabulary; the order is the rank that decides between scans of one instant. */
public enum ScanStatus {
    /** The label exists; the carrier has nothing yet. */
    ANNOUNCED,
    /** Handed over, or moving between depots. */
    IN_TRANSIT,
    PROBLEM,
    OUT_FOR_DELIVERY,
    ATTEMPTED,
    PICKUP_READY,
    DELIVERED,
    RETURNING,
    RETURNED
}
