package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Duration;
import java.time.Instant;

/** A message that is due, and all that is known at that moment. */
public record DueMessage(Message message, Order order, EffectiveSettings settings, Instant now) {
    /** Whether it goes out later than it was wanted by more than this. */
    public boolean laterThan(Duration delay) {
        return now.isAfter(message.schedule().wantedAt().plus(delay));
    }

    /** Whether it was planned longer ago than this. */
    public boolean olderThan(Duration age) {
        return now.isAfter(message.schedule().plannedAt().plus(age));
    }
}
