package io.buyerstatus.core.order;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/**
 * Where an order comes from; it never changes.
 *
 * @param connection the installed integration that brought it
 * @param channel the sales account that the connection had then; its settings apply
 * @param subject the shop system's id of it; empty in orders that an earlier release stored, until something else changes
 */
public record OrderSource(ConnectionId connection, ChannelId channel, Optional<String> subject) {
    public OrderSource {
        subject.ifPresent(id -> Checks.text(id, 200, "subject"));
    }

    /** Of an order whose id in the shop system is not known. */
    public OrderSource(ConnectionId connection, ChannelId channel) {
        this(connection, channel, Optional.empty());
    }

    /** The same with the id, where it was not known. */
    OrderSource calling(String id) {
        return new OrderSource(connection, channel, subject.or(() -> Optional.of(id)));
    }
}
