package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.PulledEvents;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.contract.QueueMessages;
import java.util.List;

/** Puts fetched events into the queue of order events, as webhooks' are. */
public final class QueuedEvents implements PulledEvents {
    private final EventQueue queue;

    public QueuedEvents(EventQueue queue) {
        this.queue = queue;
    }

    @Override
    public boolean take(List<OrderEvent> events) {
        return switch (QueueMessages.encode(events)) {
            case QueueMessages.Ready(List<String> bodies) -> {
                queue.enqueue(bodies);
                yield true;
            }
            case QueueMessages.TooLarge large -> false;
        };
    }
}
