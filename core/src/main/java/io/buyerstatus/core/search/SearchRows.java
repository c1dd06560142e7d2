package io.buyerstatus.core.search;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to the rows that are derived of orders, for whoever derives them. */
public interface SearchRows {
    /**
     * Rows as they stand.
     *
     * @param revision how often they were written; guards the next write
     */
    record Stored(IndexedOrder order, long revision) {}

    /** A shop's key, made when it is first asked for. */
    SearchKey key(ShopId shop);

    /** What stands of an order, with everything that was written before. */
    Optional<Stored> find(OrderKey order);

    /**
     * Writes all rows of an order that differ, and no others, or nothing.
     *
     * @param before what was found
     * @return whether it still stood so
     */
    boolean replace(Optional<Stored> before, IndexedOrder after);

    /** Drops all rows of an order; answers whether they still stood so. */
    boolean remove(Stored before);
}
