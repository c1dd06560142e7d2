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

    /** Whoever works on a slice has a few seconds for it. */
    private static final Duration FARTHEST_APART = Duration.ofMillis(200);

    public BulkPace {
        Checks.require(perSecond > 0, "per second", "must be more than 0");
    }

    /**
     * The turn of whoever asks, where the turns before fill the time until {@code free}. It is given a moment early, as queues count in
     * seconds; whoever has it waits that moment.
     */
    public BulkLane.Turn turn(Instant free, Instant now) {
        return free.isAfter(now.plus(EARLY))
                ? new BulkLane.Turn.Later(free)
                : new BulkLane.Turn.Taken(begin(free, now), apart());
    }

    /** Until when a turn of so many fills the time. */
    public Instant after(Instant free, int messages, Instant now) {
        return begin(free, now).plus(Duration.ofNanos(nanos(messages)));
    }

    private static Instant begin(Instant free, Instant now) {
        return free.isAfter(now) ? free : now;
    }

    private Duration apart() {
        Duration even = Duration.ofNanos(nanos(1));
        return even.compareTo(FARTHEST_APART) < 0 ? even : FARTHEST_APART;
    }

    private long nanos(int messages) {
        return Math.round(messages / (perSecond * OURS) * NANOS);
    }
}
