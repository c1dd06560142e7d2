package io.buyerstatus.core.message;

import java.time.Duration;
import java.util.List;

/** The waiting times of a message's life. */
public final class Timing {
    /** How long the table's stream may take before the sweep asks the sender again. */
    public static final Duration NUDGE = Duration.ofMinutes(2);

    /** How long a claim may go without an outcome; longer than any sender's time-out with all its waiting. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** How long the provider may take to report a send whose answer was lost. */
    public static final Duration SILENCE = Duration.ofMinutes(15);

    /** How long a message waits for what it needs before it is reported instead. */
    public static final Duration PATIENCE = Duration.ofDays(2);

    /** How old the occasion of a message may be when it is planned: news of last month is none. */
    public static final Duration STALE = Duration.ofDays(30);

    /** How long a shop system may take to name the carrier of a number that it has told, before the seller is asked. */
    public static final Duration SECOND_WORD = Duration.ofMinutes(30);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));

    private Timing() {}

    /** The pause before a waiting message is looked at again: longer the longer it has waited. */
    public static Duration pause(Duration waited) {
        return PAUSES.stream()
                .filter(pause -> waited.compareTo(pause.multipliedBy(5)) < 0)
                .findFirst()
                .orElse(Duration.ofMinutes(30));
    }
}
