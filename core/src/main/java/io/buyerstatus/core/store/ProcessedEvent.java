package io.buyerstatus.core.store;

import io.buyerstatus.core.order.event.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The proof that an event had its effect.
 *
 * @param effect what it did, for the order's history
 * @param rule why it did nothing, where a rule refused it; else empty
 */
public record ProcessedEvent(OrderEvent event, Instant receivedAt, Effect effect, String rule) {
    /**
     * How long an event is remembered: a queue keeps it 4 days, its dead letters 14, and a redrive starts the queue's
     * time anew; the contract promises 30.
     */
    public static final Duration KEPT = Duration.ofDays(45);

    /** The effect of an event. */
    public enum Effect {
        /** It changed what the order shows. */
        APPLIED,
        /** It is history: the order was further already, or knew it. */
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

    public Instant expiresAt() {
        return receivedAt.plus(KEPT);
    }
}
