package io.buyerstatus.core.tracking;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a carrier's scan says, in our vocabulary; the order is the rank that decides between scans of one instant. */
public enum ScanStatus {
    /** The label exists; the carrier has nothing yet. */
    ANNOUNCED("announced"),
    /** The carrier has it, and says something of it that we cannot read: it moves at least. */
    SCANNED("scanned"),
    /** Handed over, or moving between depots. */
    IN_TRANSIT("in_transit"),
    /** It is held up, or something went wrong. */
    EXCEPTION("problem"),
    OUT_FOR_DELIVERY("out_for_delivery"),
    /** It was not handed over; the carrier tries again, or takes it elsewhere. */
    DELIVERY_ATTEMPTED("attempted"),
    AVAILABLE_FOR_PICKUP("pickup_ready"),
    DELIVERED("delivered"),
    RETURNING("returning"),
    RETURNED("returned");

    private static final Map<String, ScanStatus> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScanStatus::wireName, Function.identity()));

    private final String wireName;

    ScanStatus(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in events, storage and texts, which never changes. */
    public String wireName() {
        return wireName;
    }

    /** The status of that wire name. */
    public static Optional<ScanStatus> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }
}
