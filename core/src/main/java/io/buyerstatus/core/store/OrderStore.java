package io.buyerstatus.core.store;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import java.util.Optional;

/**
 * Port to the orders. Empty means that the store says there is none; a store that does not answer throws.
 */
public interface OrderStore {
    /** What a commit came to. */
    enum Commit {
        DONE,
        /** The mark, or an entry of the same id, stood there already. */
        DUPLICATE,
        /**
         * Somebody else changed the order since it was read, or carriers said something of a number that the change brings
         * ({@link OrderChange#early}).
         */
        CONFLICT
    }

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

    /** Writes all of a change or nothing of it. */
    Commit commit(OrderChange change);
}
