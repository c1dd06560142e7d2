package io.buyerstatus.core.connection;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection does.
 *
 * @param lastEvent when the shop system last told of an order, to the hour
 * @param usualGap the longest that it is silent, as far as it is known
 * @param lastPull when its orders were last fetched to the end
 * @param lastRefusal when something of it was last refused by us, to the minute
 * @param refusal what that was; empty where nothing was
 * @param failures pulls that failed, one after the other
 * @param trouble why the last of them failed, for people; empty where none did
 */
public record ConnectionHealth(
        Optional<Instant> lastEvent,
        Duration usualGap,
        Optional<Instant> lastPull,
        Optional<Instant> lastRefusal,
        String refusal,
        int failures,
        String trouble) {
    /** So many failures, one after the other, are no hiccup. */
    public static final int MOST_FAILURES = 5;

    private static final Duration SHORTEST_GAP = Duration.ofDays(1);
    private static final Duration LONGEST_GAP = Duration.ofDays(30);
    private static final int LONGEST_REASON = 300;

    /** Nothing is known. */
    public static final ConnectionHealth UNKNOWN =
            new ConnectionHealth(Optional.empty(), SHORTEST_GAP, Optional.empty(), Optional.empty(), "", 0, "");

    public ConnectionHealth {
        Checks.require(!usualGap.isNegative(), "connection", "a gap must not be negative");
        Checks.require(failures >= 0, "connection", "failures must not be negative");
        refusal = CleanText.start(CleanText.line(refusal), LONGEST_REASON);
        trouble = CleanText.start(CleanText.line(trouble), LONGEST_REASON);
    }

    /** It told of an order. A gap that was long once is forgotten slowly. */
    public ConnectionHealth heard(Instant now) {
        Duration gap = lastEvent.map(last -> Duration.between(last, now)).orElse(SHORTEST_GAP);
        Duration faded = usualGap.multipliedBy(7).dividedBy(8);
        Duration usual = gap.compareTo(faded) > 0 ? gap : faded;
        return new ConnectionHealth(
                lastEvent.filter(last -> last.isAfter(now)).or(() -> Optional.of(now)),
                clamped(usual),
                lastPull,
                lastRefusal,
                refusal,
                failures,
                trouble);
    }

    private static Duration clamped(Duration gap) {
        if (gap.compareTo(SHORTEST_GAP) < 0) {
            return SHORTEST_GAP;
        }
        return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
    }

    /** Its orders were fetched to the end. */
    public ConnectionHealth pulled(Instant now) {
        return new ConnectionHealth(lastEvent, usualGap, Optional.of(now), lastRefusal, refusal, 0, "");
    }

    /** Fetching failed. */
    public ConnectionHealth failed(String why) {
        return new ConnectionHealth(lastEvent, usualGap, lastPull, lastRefusal, refusal, failures + 1, why);
    }

    /** Something that came by it was refused. */
    public ConnectionHealth refusing(String what, Instant now) {
        return new ConnectionHealth(lastEvent, usualGap, lastPull, Optional.of(now), what, failures, trouble);
    }

    /** Whether it has been silent for more than twice as long as usual, and no pull found it well since. */
    public boolean silent(Instant now) {
        return lastEvent
                .map(last -> lastPull.filter(last::isBefore).orElse(last))
                .filter(last -> now.isAfter(last.plus(usualGap.multipliedBy(2))))
                .isPresent();
    }
}
