package io.buyerstatus.core.order;

import io.buyerstatus.core.order.purchase.Buyer;
import java.util.Optional;

/**
 * Port that reads orders. Empty means that the store says there is none; a store that does not answer throws.
 */
public interface OrderReader {
    /** The order as it is now (strongly consistent), without its conversation; one Query. */
    Optional<Order> find(OrderKey key);

    /** How fresh a view must be. */
    enum Freshness {
        /** May miss what was written a moment ago; half the price. */
        MAY_LAG,
        /** Has everything that was written before (strongly consistent). */
        LATEST
    }

    /** The order with its newest entries that the buyer may see; one Query. */
    Optional<OrderView> view(OrderKey key, Freshness freshness);

    /** What the order's head alone says; it may miss what was written a moment ago. One GetItem, half a read unit. */
    Optional<OrderHead> head(OrderKey key);

    /** Who bought, without anything else of the order; it may miss what was written a moment ago. One GetItem. */
    Optional<Buyer> buyer(OrderKey key);
}
