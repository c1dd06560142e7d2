package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a parcel waits for its buyer, and until when; an absent text is empty.
 *
 * @param hours when it is open, in its own words
 */
public record PickupPoint(String name, String address, String hours, Optional<Instant> until) {
    public PickupPoint {
        Checks.atMost(name, 200, "pickup name");
        Checks.atMost(address, 500, "pickup address");
        Checks.atMost(hours, 500, "pickup hours");
    }

    /** A place whose opening hours nobody told. */
    public PickupPoint(String name, String address, Optional<Instant> until) {
        this(name, address, "", until);
    }
}
