package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.event.OrderEvent;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.List;

/** What a delivery says. */
public sealed interface Translation {
    /** At least one event, in the order in which things happened; each id is derived from what the event asserts. */
    record Events(List<OrderEvent> events) implements Translation {
        public Events {
            events = List.copyOf(events);
        }
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
