package io.buyerstatus.core.store;

import io.buyerstatus.core.order.event.OrderEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * The proof that an event had its effect, and its place in the order's history; it stays as long as the order.
 *
 * @param effect what it did, for the order's history
 * @param rule why it did nothing, where a rule refused it; else empty
 */
public record ProcessedEvent(OrderEvent event, Instant receivedAt, Effect effect, String rule) {
    /** The effect of an event. */
    public enum Effect {
        /** It changed the order, its conversation or its messages. */
        APPLIED,
        /** It is history: the order was further already, or knew it, and is as it was. */
        HISTORY,
        /** A rule refused it. */
        REFUSED
    }

    /** What the operator is to know of it: the rule that refused it, or what of it was left out. */
    public Optional<String> notice() {
        if (effect == Effect.REFUSED) {
            return Optional.of(rule);
        }
        return event.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of("left out: " + String.join("; ", event.leftOut()));
    }
}
