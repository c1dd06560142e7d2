package io.buyerstatus.core.search;

import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import java.time.Instant;
import java.util.Optional;

/** Derives an order's rows from the order as it is now: however often it is told, and in whatever order, the rows are the same. */
public final class IndexOrder {
    private static final int ATTEMPTS = 4;

    private final OrderReader orders;
    private final SearchRows rows;
    private final StandingLetters letters;

    public IndexOrder(OrderReader orders, SearchRows rows, StandingLetters letters) {
        this.orders = orders;
        this.rows = rows;
        this.letters = letters;
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

    /** What was written by mail alone is in no conversation, so letters are asked for where the buyer seems to wait. */
    private IndexedOrder derived(OrderView view) {
        OrderKey order = view.order().key();
        OrderRow row = OrderRow.of(view);
        boolean asks = row.waitingSince().isPresent()
                || row.ticket().filter(TicketRow::open).isPresent();
        Optional<Instant> answered = asks ? letters.newest(order) : Optional.empty();
        return IndexedOrder.of(
                view.order(),
                answered.map(at -> row.answered(view.entries(), at)).orElse(row),
                rows.key(order.shop()));
    }
}
