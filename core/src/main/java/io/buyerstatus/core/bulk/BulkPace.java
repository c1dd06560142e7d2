package io.buyerstatus.core.bulk;

import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast messages to many may leave: the generic cell rate algorithm (ITU-T I.371, annex A) without a burst. A fifth of what the provider
 * takes is left for what is about one order, which takes no turn and so overtakes.
 *
 * @param perSecond what the provider takes, from everybody together
 */
public record BulkPace(double perSecond) {
    private static final double OURS = 0.8;
    private static final Duration EARLY = Duration.ofSeconds(1);
    private static final double NANOS = 1_000_000_000.0;

    public BulkPace {
        Checks.require(perSecond > 0, "per second", "must be more than 0");
    }

    /** Whether a turn may begin, where the turns before fill the time until {@code free}: a moment early, as queues count in seconds. */
    public boolean mayBegin(Instant free, Instant now) {
        return !free.isAfter(now.plus(EARLY));
    }

    /** Until when a turn of so many fills the time. */
    public Instant after(Instant free, int messages, Instant now) {
        Instant from = free.isAfter(now) ? free : now;
        return from.plus(Duration.ofNanos(Math.round(messages / (perSecond * OURS) * NANOS)));
    }
}
