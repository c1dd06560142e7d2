package io.buyerstatus.core.tracking;

import java.util.EnumMap;
import java.util.Map;

/** Where a parcel is; reached from {@link #UNKNOWN} through the table of {@link #after}. */
public enum ParcelState {
    /** Nothing is known of it. */
    UNKNOWN,
    ANNOUNCED,
    SENT,
    OUT_FOR_DELIVERY,
    PICKUP_READY,
    ATTEMPTED,
    DELIVERED,
    PROBLEM,
    RETURNING,
    RETURNED;

    private static final Map<ScanStatus, ParcelState> WHILE_MOVING = new EnumMap<>(Map.of(
            ScanStatus.ANNOUNCED, ANNOUNCED,
            ScanStatus.IN_TRANSIT, SENT,
            ScanStatus.PROBLEM, PROBLEM,
            ScanStatus.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY,
            ScanStatus.ATTEMPTED, ATTEMPTED,
            ScanStatus.PICKUP_READY, PICKUP_READY,
            ScanStatus.DELIVERED, DELIVERED,
            ScanStatus.RETURNING, RETURNING,
            ScanStatus.RETURNED, RETURNED));

    /** After delivery only a return changes anything; a depot's late scan is history. */
    private static final Map<ScanStatus, ParcelState> ONCE_DELIVERED =
            new EnumMap<>(Map.of(ScanStatus.RETURNING, RETURNING, ScanStatus.RETURNED, RETURNED));

    /** On its way back; "delivered" then means: to the sender. */
    private static final Map<ScanStatus, ParcelState> ONCE_RETURNING =
            new EnumMap<>(Map.of(ScanStatus.DELIVERED, RETURNED, ScanStatus.RETURNED, RETURNED));

    /** The state after a scan, which is this state where the scan means nothing any more. */
    public ParcelState after(ScanStatus scan) {
        return switch (this) {
            case UNKNOWN, ANNOUNCED -> WHILE_MOVING.getOrDefault(scan, this);
            case SENT, OUT_FOR_DELIVERY, PICKUP_READY, ATTEMPTED, PROBLEM ->
                scan == ScanStatus.ANNOUNCED ? this : WHILE_MOVING.getOrDefault(scan, this);
            case DELIVERED -> ONCE_DELIVERED.getOrDefault(scan, this);
            case RETURNING -> ONCE_RETURNING.getOrDefault(scan, this);
            case RETURNED -> this;
        };
    }

    /** Whether the seller has handed the parcel over. */
    public boolean left() {
        return this != UNKNOWN && this != ANNOUNCED;
    }
}
