package io.buyerstatus.core.shipment;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Optional;

/** Where a parcel waits for its buyer, and until when; an absent text is empty. */
public record PickupPoint(String name, String address, Optional<Instant> until) {
    public PickupPoint {
        Checks.atMost(name, 200, "pickup name");
        Checks.atMost(address, 500, "pickup address");
    }
}
