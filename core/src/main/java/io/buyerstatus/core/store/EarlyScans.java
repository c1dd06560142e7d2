package io.buyerstatus.core.store;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import java.util.List;

/**
 * What carriers said of a tracking number before any order was known to have it.
 *
 * @param number normalised
 * @param version how often it was stored when it was read; 0 before the first time. Guards every write
 * @param said the merge of all of it
 */
public record EarlyScans(String number, long version, ParcelFacts said) {
    /** Nothing was said yet. */
    public static EarlyScans none(String number) {
        return new EarlyScans(number, 0, ParcelFacts.unknown(ParcelId.of("", number)));
    }

    /** The same with one more statement. */
    public EarlyScans with(ParcelFacts statement) {
        return new EarlyScans(number, version, said.merge(statement));
    }

    /** What it says of an order that has the number. */
    public OrderFacts statement() {
        return OrderFacts.of(Parcels.of(List.of(said)));
    }
}
