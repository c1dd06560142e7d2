package io.buyerstatus.core.store;

import io.buyerstatus.core.order.Statement;
import io.buyerstatus.core.shipment.Fragment;
import io.buyerstatus.core.shipment.ParcelId;
import io.buyerstatus.core.shipment.Parcels;
import java.util.List;

/**
 * What carriers said of a tracking number before any order was known to have it.
 *
 * @param number normalised
 * @param version how often it was stored when it was read; 0 before the first time. Guards every write
 * @param said the merge of all of it
 */
public record EarlyScans(String number, long version, Fragment said) {
    /** Nothing was said yet. */
    public static EarlyScans none(String number) {
        return new EarlyScans(number, 0, Fragment.unknown(ParcelId.of("", number)));
    }

    /** The same with one more statement. */
    public EarlyScans with(Fragment statement) {
        return new EarlyScans(number, version, said.merge(statement));
    }

    /** What it says of an order that has the number. */
    public Statement statement() {
        return Statement.of(Parcels.of(List.of(said)));
    }
}
