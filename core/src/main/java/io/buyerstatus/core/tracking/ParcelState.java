package io.buyerstatus.core.tracking;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a parcel is; reached from {@link #UNKNOWN} through the table of {@link #after}. */
public enum ParcelState {
    /** Nothing is known of it. */
    UNKNOWN("unknown"),
    ANNOUNCED("announced"),
    SENT("sent"),
    OUT_FOR_DELIVERY("out_for_delivery"),
    AVAILABLE_FOR_PICKUP("pickup_ready"),
    DELIVERY_ATTEMPTED("attempted"),
    DELIVERED("delivered"),
    EXCEPTION("problem"),
    RETURNING("returning"),
    RETURNED("returned");

    private static final Map<ScanStatus, ParcelState> WHILE_MOVING = new EnumMap<>(Map.of(
            ScanStatus.ANNOUNCED, ANNOUNCED,
            ScanStatus.SCANNED, SENT,
            ScanStatus.IN_TRANSIT, SENT,
            ScanStatus.EXCEPTION, EXCEPTION,
            ScanStatus.OUT_FOR_DELIVERY, OUT_FOR_DELIVERY,
            ScanStatus.DELIVERY_ATTEMPTED, DELIVERY_ATTEMPTED,
            ScanStatus.AVAILABLE_FOR_PICKUP, AVAILABLE_FOR_PICKUP,
            ScanStatus.DELIVERED, DELIVERED,
            ScanStatus.RETURNING, RETURNING,
            ScanStatus.RETURNED, RETURNED));

    /** What tells nothing new of a parcel that has left. */
    private static final Set<ScanStatus> TELLING_NOTHING_NEW = EnumSet.of(ScanStatus.ANNOUNCED, ScanStatus.SCANNED);

    /** After delivery only a return changes anything; a depot's late scan is history. */
    private static final Map<ScanStatus, ParcelState> ONCE_DELIVERED =
            new EnumMap<>(Map.of(ScanStatus.RETURNING, RETURNING, ScanStatus.RETURNED, RETURNED));

    /** On its way back; "delivered" then means: to the sender. */
    private static final Map<ScanStatus, ParcelState> ONCE_RETURNING =
            new EnumMap<>(Map.of(ScanStatus.DELIVERED, RETURNED, ScanStatus.RETURNED, RETURNED));

    private final String wireName;

    ParcelState(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in texts, templates and style sheets. */
    public String wireName() {
        return wireName;
    }

    /** The state after a scan, which is this state where the scan means nothing any more. */
    public ParcelState after(ScanStatus scan) {
        return switch (this) {
            case UNKNOWN, ANNOUNCED -> WHILE_MOVING.getOrDefault(scan, this);
            case SENT, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERY_ATTEMPTED, EXCEPTION ->
                TELLING_NOTHING_NEW.contains(scan) ? this : WHILE_MOVING.getOrDefault(scan, this);
            case DELIVERED -> ONCE_DELIVERED.getOrDefault(scan, this);
            case RETURNING -> ONCE_RETURNING.getOrDefault(scan, this);
            case RETURNED -> this;
        };
    }

    /** Whether the seller has handed the parcel over. */
    public boolean handedOver() {
        return this != UNKNOWN && this != ANNOUNCED;
    }
}
