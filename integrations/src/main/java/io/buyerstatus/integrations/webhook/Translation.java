package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.List;
import java.util.Set;

/** What a delivery says. */
public sealed interface Translation {
    /**
     * At least one event, in the order in which things happened; each id is derived from what the event asserts.
     *
     * @param unknownCodes codes whose meaning we do not know, for the log; their events are there all the same
     */
    record Events(List<OrderEvent> events, Set<String> unknownCodes) implements Translation {
        public Events {
            events = List.copyOf(events);
            unknownCodes = Set.copyOf(unknownCodes);
        }

        public Events(List<OrderEvent> events) {
            this(events, Set.of());
        }
    }

    /** What these events say, if there are any. */
    static Translation of(List<OrderEvent> events, Set<String> unknownCodes) {
        return events.isEmpty()
                ? new Ignored("says nothing that an order event could say")
                : new Events(events, unknownCodes);
    }

    /**
     * An authentic delivery about which there is nothing to do: answer 2xx, or the shop system sends it again.
     *
     * @param reason one sentence for the log, without personal data
     */
    record Ignored(String reason) implements Translation {}

    /** It is not what the shop system's documentation promises; at least one error, by field of the payload. */
    record Rejected(List<FieldError> errors) implements Translation {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
