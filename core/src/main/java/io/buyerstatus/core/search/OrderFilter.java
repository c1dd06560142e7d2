package io.buyerstatus.core.search;

import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.shop.ChannelId;
import java.util.Optional;

/**
 * Which orders somebody wants to see.
 *
 * @param due never {@link Due#SETTLED}, of which there is no list
 */
public record OrderFilter(
        Optional<Progress> progress, Optional<Due> due, Optional<ChannelId> channel, boolean waiting) {
    public OrderFilter {
        due = due.filter(how -> how != Due.SETTLED);
    }

    /** All of them. */
    public static OrderFilter none() {
        return new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The list to look through: the shortest, as a rule. */
    OrderList list() {
        if (waiting) {
            return new OrderList.Waiting();
        }
        if (due.isPresent()) {
            return new OrderList.Owing(due.get());
        }
        if (progress.isPresent()) {
            return new OrderList.At(progress.get());
        }
        return channel.<OrderList>map(OrderList.From::new).orElseGet(OrderList.All::new);
    }

    /** Whether a line is wanted; the line is the truth where a list lags behind. */
    boolean wants(OrderRow row) {
        return progress.map(row.progress()::equals).orElse(true)
                && due.map(row.payment()::equals).orElse(true)
                && channel.map(row.channel()::equals).orElse(true)
                && (!waiting || row.waits());
    }
}
