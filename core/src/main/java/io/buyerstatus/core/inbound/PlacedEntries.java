package io.buyerstatus.core.inbound;

import io.buyerstatus.core.order.OrderKey;

/** Port that takes an entry out of a conversation again, which somebody put there by mistake. */
public interface PlacedEntries {
    /** Takes it out, if it is there. */
    void remove(OrderKey order, String entry);
}
