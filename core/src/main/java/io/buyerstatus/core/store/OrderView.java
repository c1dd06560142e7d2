package io.buyerstatus.core.store;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.thread.Entry;
import java.util.List;

/**
 * An order and the newest part of its conversation.
 *
 * @param entries what the buyer may see, oldest first, at most {@value #ENTRIES}
 * @param moreEntries whether there are older ones
 */
public record OrderView(Order order, List<Entry> entries, boolean moreEntries) {
    /** How many entries a view holds at most. */
    public static final int ENTRIES = 20;

    public OrderView {
        entries = List.copyOf(entries);
    }
}
