package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.order.event.OrderEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Order events as bodies of queue messages, one CloudEvent each. */
public sealed interface QueueMessages {
    /** What the queue takes as one message, in bytes of UTF-8. */
    int MAX_BYTES = EventQueue.MAX_BODY_BYTES;

    /** Each fits into one message; in the order of the events. */
    record Ready(List<String> bodies) implements QueueMessages {
        public Ready {
            bodies = List.copyOf(bodies);
        }
    }

    /** An event that no message can hold; nothing of its delivery may be sent. */
    record TooLarge(String eventId, int bytes) implements QueueMessages {}

    /** Encodes all events, or names the first that is too large. */
    static QueueMessages encode(List<OrderEvent> events) {
        List<String> bodies = new ArrayList<>(events.size());
        for (OrderEvent event : events) {
            String body = EventWriter.write(event);
            int bytes = body.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                return new TooLarge(event.id(), bytes);
            }
            bodies.add(body);
        }
        return new Ready(bodies);
    }
}
