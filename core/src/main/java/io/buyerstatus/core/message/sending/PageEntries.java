package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.Entry;

/** Port to the orders' conversations, for what messages say on their pages. */
public interface PageEntries {
    /** Of a sender whose messages say nothing there. */
    PageEntries NONE = (order, entry) -> {
        throw new IllegalStateException("messages of this sender say nothing on pages");
    };

    /** Adds an entry unless it is there: the same one twice is one. */
    void add(OrderKey order, Entry entry);
}
