package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;

/**
 * How much of an order's line is in a parcel.
 *
 * @param quantity in the unit of the line, with the bounds of {@link Quantity}
 */
public record ParcelLine(String line, BigDecimal quantity) {
    public ParcelLine {
        Checks.text(line, 200, "line");
        quantity = Quantity.of(quantity).amount();
    }

    /** So many pieces of it. */
    public ParcelLine(String line, int pieces) {
        this(line, BigDecimal.valueOf(pieces));
    }
}
