package io.buyerstatus.core.connection.pull;

import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;

/**
 * An order as a shop system shows it.
 *
 * @param id the shop system's id of it, as its webhooks say it
 * @param changedAt when it last changed, by the shop system's clock
 * @param placedAt when it was placed
 * @param events what it says: the very events that a webhook of the same state makes, and perhaps more; none where it is no order yet
 * @param unread why it could not be read, for the operator; empty where it could
 */
public record PulledOrder(String id, Instant changedAt, Instant placedAt, List<OrderEvent> events, String unread) {
    public PulledOrder {
        Checks.text(id, 200, "order");
        events = List.copyOf(events);
    }
}
