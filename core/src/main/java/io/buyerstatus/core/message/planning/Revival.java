package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an order is owed that comes back, or a parcel of it: the messages that were skipped because it was taken back, once
 * more. Whether they still are to go out is asked when they are sent, as ever.
 */
public final class Revival {
    private static final Set<String> ORDER_TAKEN_BACK =
            Set.of(SkipRule.ORDER_CANCELLED.reason(), SkipRule.ORDER_WITHDRAWN.reason());

    private Revival() {}

    /**
     * The messages that go on.
     *
     * @param messages all of the order's in the ledger; asked only where something comes back
     */
    public static List<Message> after(OrderUpdate update, Supplier<List<Message>> messages, Instant now) {
        boolean order = update.before().cancelled() && !update.after().cancelled();
        Set<String> parcels = cameBack(update.before(), update.after());
        if (update.event().imported() || (!order && parcels.isEmpty())) {
            return List.of();
        }
        return messages.get().stream()
                .filter(message -> message.state() == MessageState.SKIPPED)
                .filter(message -> (order && ORDER_TAKEN_BACK.contains(message.reason()))
                        || (parcels.contains(message.key().parcel())
                                && message.reason().equals(SkipRule.PARCEL_TAKEN_BACK.reason())))
                .map(message -> message.revived(now))
                .toList();
    }

    /** The fragments of parcels that the order had, then had not, and has again. */
    private static Set<String> cameBack(Order before, Order after) {
        Set<ParcelId> back = new HashSet<>(before.facts().parcels().fragments().keySet());
        back.removeAll(before.parcels().fragments().keySet());
        back.retainAll(after.parcels().fragments().keySet());
        return Set.copyOf(back.stream().map(ParcelId::value).toList());
    }
}
