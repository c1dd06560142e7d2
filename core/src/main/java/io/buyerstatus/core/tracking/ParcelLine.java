package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;

/** How much of an order's line is in a parcel. */
public record ParcelLine(String line, int quantity) {
    public ParcelLine {
        Checks.text(line, 200, "line");
        Checks.require(quantity >= 1 && quantity <= 1_000_000, "quantity", "must be 1 to 1,000,000");
    }
}
