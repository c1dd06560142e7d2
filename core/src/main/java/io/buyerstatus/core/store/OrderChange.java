package io.buyerstatus.core.store;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.thread.Entry;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one cause writes, as one transaction: the order, its conversation, the messages it makes due, and the
 * mark that it happened.
 *
 * @param before the order as it was read; its version guards the write. Empty where there was none
 * @param after the order as it is now
 * @param mark the event that caused it; empty where a person did
 */
public record OrderChange(
        Optional<Order> before, Order after, List<Entry> entries, List<Message> messages, Optional<Mark> mark) {
    public OrderChange {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
    }
}
