package io.buyerstatus.core.order;

import io.buyerstatus.core.thread.Entry;
import java.util.List;

/**
 * An order and the newest part of its conversation.
 *
 * @param glimpse what may be seen of it by the shared link, as its head has it
 * @param entries what the buyer may see, oldest first, at most {@value #ENTRIES}
 * @param moreEntries whether there are older ones
 */
public record OrderView(Order order, String glimpse, List<Entry> entries, boolean moreEntries) {
    /** How many entries a view holds at most. */
    public static final int ENTRIES = 20;

    public OrderView {
        entries = List.copyOf(entries);
    }

    /** Of an order as it would be written now. */
    public static OrderView of(Order order, List<Entry> entries, boolean moreEntries) {
        return new OrderView(order, SharedSummary.of(order).key(), entries, moreEntries);
    }

    /** The same with what was just made of the order. */
    public OrderView with(Order changed) {
        return of(changed, entries, moreEntries);
    }
}
