package io.buyerstatus.core.automation.timing;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Hours of the night in which nobody is written to; written {@code 21:00-08:00}. */
public record QuietHours(LocalTime from, LocalTime until) {
    /** The rule that a text must keep. */
    public static final String RULE = "must be two times of day, e.g. 21:00-08:00";

    public QuietHours {
        Checks.require(!from.equals(until), "quiet_hours", "must not be the whole day");
    }

    /** Reads {@link #text()}. */
    public static Optional<QuietHours> parse(String text) {
        String[] times = text.split("-", -1);
        try {
            return times.length == 2
                    ? Optional.of(new QuietHours(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip())))
                    : Optional.empty();
        } catch (java.time.DateTimeException | IllegalArgumentException notTimes) {
            return Optional.empty();
        }
    }

    /** As it is written. */
    public String text() {
        return from + "-" + until;
    }

    /** The end of the quiet hours that a moment is in; empty where it is in none. */
    public Optional<Instant> end(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        boolean overnight = until.isBefore(from);
        boolean evening = overnight && !time.isBefore(from);
        boolean morning = overnight && time.isBefore(until);
        boolean daytime = !overnight && !time.isBefore(from) && time.isBefore(until);
        if (!evening && !morning && !daytime) {
            return Optional.empty();
        }
        return Optional.of(
                (evening ? day.plusDays(1) : day).atTime(until).atZone(zone).toInstant());
    }
}
