package io.buyerstatus.core.search;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the same rows, for whoever reads lists. What was written a moment ago may be missing. */
public interface OrderLists {
    /**
     * A part of a list.
     *
     * @param after where the part behind it begins; empty at the end
     */
    record Part(List<OrderKey> orders, Optional<String> after) {
        public Part {
            orders = List.copyOf(orders);
        }
    }

    /** The orders of a list, the newest first; one Query. */
    Part walk(ShopId shop, OrderList list, Optional<String> after, int most);

    /** How many orders a list has, at most {@code most}; one Query. */
    int count(ShopId shop, OrderList list, int most);

    /** The lines of orders, in their order; those that have none are left out. */
    List<OrderRow> rows(List<OrderKey> orders);

    /** The orders that something leads to, the newest first; of names, those that begin so. One Query. */
    List<OrderKey> leading(ShopId shop, LookUp lookUp, int most);

    /** The shop's key; empty where nothing was derived yet. */
    Optional<SearchKey> keyOf(ShopId shop);
}
