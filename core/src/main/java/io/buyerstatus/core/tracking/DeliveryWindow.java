package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;

/** When a parcel is expected, inclusive; a single instant has equal ends. */
public record DeliveryWindow(Instant from, Instant until) {
    public DeliveryWindow {
        Checks.require(!until.isBefore(from), "expected", "must not end before it begins");
    }
}
