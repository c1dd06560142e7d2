package io.buyerstatus.operator.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as an operator wants them: exact, and how long ago. */
final class Times {
    private static final int MINUTES_SHOWN = 120;
    private static final int HOURS_SHOWN = 48;

    private Times() {}

    static String of(Instant instant, Instant now) {
        Duration age = Duration.between(instant, now);
        String exact = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        return age.isNegative() ? exact + " (in " + length(age.negated()) + ")" : exact + " (" + length(age) + " ago)";
    }

    private static String length(Duration age) {
        if (age.toMinutes() < MINUTES_SHOWN) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < HOURS_SHOWN ? age.toHours() + " h" : age.toDays() + " days";
    }
}
