package io.buyerstatus.core.bulk;

import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/**
 * An order that was chosen. Its buyer's name and address are not kept here: they are the order's.
 *
 * @param number as people know the order
 * @param excluded why its buyer gets nothing; empty where they do
 */
public record BulkRecipient(OrderKey order, String number, Optional<BulkExclusion> excluded) {
    /** Whether its buyer gets it. */
    public boolean included() {
        return excluded.isEmpty();
    }
}
