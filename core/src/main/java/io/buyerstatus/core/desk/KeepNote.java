package io.buyerstatus.core.desk;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.Actor;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps a note among the staff. It is an entry that no page and no message reads, and has no message that could carry it. */
public final class KeepNote {
    private static final int ATTEMPTS = 4;

    private final OrderStore orders;
    private final InstantSource clock;

    public KeepNote(OrderStore orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** It is kept, perhaps since an earlier click. */
        KEPT,
        EMPTY,
        TOO_LONG,
        /** The order changed under every attempt. */
        NOT_KEPT,
        NO_ORDER
    }

    /**
     * Keeps it.
     *
     * @param form which form it was: the same form that says the same is one note
     */
    public Result keep(Actor writer, OrderKey key, String form, String typed) {
        String text = CleanText.typed(typed);
        if (text.isEmpty()) {
            return Result.EMPTY;
        }
        if (text.length() > Entry.MAX_TEXT) {
            return Result.TOO_LONG;
        }
        Entry note = new Entry(
                Entry.idOf("note", key.ref(), form, text),
                clock.instant(),
                Entry.Author.SELLER,
                Entry.Visibility.SELLER_ONLY,
                writer.name(),
                text);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Order> order = orders.find(key).filter(Order::known);
            if (order.isEmpty()) {
                return Result.NO_ORDER;
            }
            Commit commit = orders.commit(OrderChange.beside(order.get()).withEntries(List.of(note)));
            if (commit != Commit.CONFLICT) {
                return Result.KEPT;
            }
        }
        return Result.NOT_KEPT;
    }
}
