package io.buyerstatus.core.message;

import java.time.Duration;
import java.util.List;

/** The waiting times of a message's life. */
public final class Timing {
    /** How long the table's stream may take before the sweep asks the sender again. */
    public static final Duration STREAM_GRACE = Duration.ofMinutes(2);

    /** How long a claim may go without an outcome; longer than any sender's time-out with all its waiting. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** How long the provider may take to report a send whose answer was lost. */
    public static final Duration REPORT_TIMEOUT = Duration.ofMinutes(15);

    /** How long a message waits for what it needs before it is reported instead. */
    public static final Duration MAX_WAIT = Duration.ofDays(2);

    /** How old an event may be when it makes a message due: news of last month is none. */
    public static final Duration MAX_EVENT_AGE = Duration.ofDays(30);

    /** How long something is news to its buyer. */
    public static final Duration NEWS = Duration.ofDays(3);

    /** How long a shop system may take to name the carrier of a number that it has told, before the seller is asked. */
    public static final Duration CARRIER_GRACE = Duration.ofMinutes(30);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));

    private static final List<Duration> AGAIN =
            List.of(STREAM_GRACE, Duration.ofMinutes(4), Duration.ofMinutes(8), Duration.ofMinutes(16));

    private static final Duration LAST_AGAIN = Duration.ofMinutes(30);

    private Timing() {}

    /** The pause before a waiting message is looked at again: longer the longer it has waited. */
    public static Duration pause(Duration waited) {
        return PAUSES.stream()
                .filter(pause -> waited.compareTo(pause.multipliedBy(5)) < 0)
                .findFirst()
                .orElse(Duration.ofMinutes(30));
    }

    /** How often a message must have been brought to the senders again that is pending so long: soon, and at last every half hour. */
    public static long broughtAgain(Duration pending) {
        return AGAIN.stream().filter(at -> at.compareTo(pending) <= 0).count() + pending.dividedBy(LAST_AGAIN);
    }
}
