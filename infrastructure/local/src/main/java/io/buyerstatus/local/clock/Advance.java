package io.buyerstatus.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;

/** How far to travel, as people write it: {@code P8D}, {@code PT90M}, {@code P1M}, {@code P1Y2M3DT4H}. */
public final class Advance {

    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    private Advance() {}

    /**
     * Reads an ISO 8601 duration.
     *
     * @param from from when months and years are counted
     * @return not negative, at most two years
     * @throws IllegalArgumentException with a line that says what is wrong
     */
    public static Duration parse(String text, Instant from) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int time = upper.indexOf('T');
        String date = time < 0 ? upper : upper.substring(0, time);
        Duration result;
        try {
            Period period = date.equals("P") && time > 0 ? Period.ZERO : Period.parse(date);
            Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + upper.substring(time));
            Instant until = from.atZone(ZoneOffset.UTC).plus(period).plus(rest).toInstant();
            result = Duration.between(from, until);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "advance must be an ISO 8601 duration such as P8D or PT2H, not \"" + text + "\"", e);
        }
        if (result.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + text);
        }
        if (result.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("at most two years at once, not " + text);
        }
        return result;
    }
}
