package io.buyerstatus.core.search;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import java.util.Optional;

/** Derives an order's rows from the order as it is now: however often it is told, and in whatever order, the rows are the same. */
public final class IndexOrder {
    private static final int ATTEMPTS = 4;

    private final OrderReader orders;
    private final SearchRows rows;

    public IndexOrder(OrderReader orders, SearchRows rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /** What came of it. */
    public enum Result {
        WRITTEN,
        /** The rows said so already. */
        SAME,
        /** There is nothing to show of the order, and nothing is shown. */
        NOTHING
    }

    /**
     * Brings the rows of an order up to date.
     *
     * @throws IllegalStateException when others write them again and again meanwhile
     */
    public Result index(OrderKey order) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<SearchRows.Stored> before = rows.find(order);
            Optional<IndexedOrder> after = orders.view(order, Freshness.LATEST)
                    .filter(view -> view.order().known())
                    .map(view -> derived(view));
            if (before.map(SearchRows.Stored::order).equals(after)) {
                return after.isEmpty() ? Result.NOTHING : Result.SAME;
            }
            boolean written = after.map(next -> rows.replace(before, next))
                    .orElseGet(() -> before.map(rows::remove).orElse(true));
            if (written) {
                return after.isEmpty() ? Result.NOTHING : Result.WRITTEN;
            }
        }
        throw new IllegalStateException("the rows of " + order.ref() + " are written by others all the time");
    }

    private IndexedOrder derived(OrderView view) {
        return IndexedOrder.of(view, rows.key(view.order().key().shop()));
    }
}
