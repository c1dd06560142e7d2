package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of looking at a message that is due.
 *
 * @param message as it is to be kept, with what was seen while looking
 * @param entry what stands on its order's page from now on, where it says something there
 * @param conversation of which order's conversation it is, where it is one's
 * @param counted what it is counted for beside what all of its type are
 */
public record Draft(
        Message message,
        Composition composition,
        Optional<Entry> entry,
        Optional<OrderKey> conversation,
        List<Quota> counted) {
    public Draft {
        counted = List.copyOf(counted);
    }

    /** Of a message about an order, or about none. */
    public Draft(Message message, Composition composition, Optional<Entry> entry) {
        this(
                message,
                composition,
                entry,
                message.id().subject() instanceof Subject.OfOrder(OrderKey order)
                        ? Optional.of(order)
                        : Optional.empty(),
                List.of());
    }

    /** Of a message that says nothing but by mail or SMS. */
    public static Draft of(Message message, Composition composition) {
        return new Draft(message, composition, Optional.empty());
    }

    /** Of a message about something of an order's. */
    public static Draft of(Message message, Composition composition, Optional<OrderKey> conversation) {
        return new Draft(message, composition, Optional.empty(), conversation, List.of());
    }

    /** The same, counted for something more. */
    public Draft counting(Quota quota) {
        return new Draft(
                message,
                composition,
                entry,
                conversation,
                Stream.concat(counted.stream(), Stream.of(quota)).toList());
    }

    /** The same, composed otherwise. */
    Draft with(Composition other) {
        return new Draft(message, other, entry, conversation, counted);
    }

    /** The same, whose message goes to the shop's test address instead of this one; empty where it does not. */
    Draft meantFor(String address) {
        return new Draft(message.with(message.trace().meantFor(address)), composition, entry, conversation, counted);
    }
}
