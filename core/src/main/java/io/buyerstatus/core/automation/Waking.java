package io.buyerstatus.core.automation;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Wakes messages that wait for what an event brings, in the very transaction that brings it [G2]. */
public final class Waking {
    private Waking() {}

    /**
     * The messages that are looked at again.
     *
     * @param messages all of the order's in the ledger; asked only where something came that a message may wait for
     * @param room for how many there is; what waits beyond is looked at in its own time, as ever
     */
    public static List<Message> after(OrderUpdate update, Supplier<List<Message>> messages, int room, Instant now) {
        if (!brings(update) || !automated(update.before())) {
            return List.of();
        }
        return messages.get().stream()
                .filter(Waking::waits)
                .limit(room)
                .map(message -> message.pending(now))
                .toList();
    }

    /** Whether a message waits for something of its order's. */
    public static boolean waits(Message message) {
        return message.state() == MessageState.WAITING && message.key().type() instanceof MessageType.Automation;
    }

    private static boolean brings(OrderUpdate update) {
        Order before = update.before();
        Order after = update.after();
        return (after.complete() && !before.complete())
                || !before.purchase().invoices().equals(after.purchase().invoices())
                || !before.purchase().documents().equals(after.purchase().documents())
                || !before.parcels().numbers().equals(after.parcels().numbers())
                || !address(before).equals(address(after))
                || !email(before).equals(email(after));
    }

    private static Optional<Address> address(Order order) {
        return order.deliveryAddress();
    }

    private static Optional<EmailAddress> email(Order order) {
        return order.buyer().flatMap(Buyer::email);
    }

    private static boolean automated(Order order) {
        return Stream.concat(
                        Stream.of(order.messages().planned()),
                        order.parcels().all().stream()
                                .map(parcel -> parcel.merged().planned()))
                .flatMap(Set::stream)
                .anyMatch(key -> key.startsWith(MessageType.Automation.PREFIX));
    }
}
