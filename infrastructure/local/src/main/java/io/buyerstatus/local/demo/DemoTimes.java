package io.buyerstatus.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Times of the demo's orders, counted from when it was loaded: {@code -3 09:12} is three days before at 09:12, and
 * {@code -PT2H} two hours before.
 *
 * @param loaded when the demo was loaded
 */
record DemoTimes(Instant loaded) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String IN_DATA = "@";

    ZonedDateTime at(String text) {
        ZonedDateTime now = loaded.atZone(ZONE).truncatedTo(ChronoUnit.MINUTES);
        int space = text.indexOf(' ');
        if (space < 0) {
            return now.plus(Duration.parse(text.startsWith("+") ? text.substring(1) : text));
        }
        return now.plusDays(Long.parseLong(text.substring(0, space))).with(LocalTime.parse(text.substring(space + 1)));
    }

    /** As it appears in an event. */
    static String written(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** A text of an event's data, which may be a time with {@code @} before it. */
    String inData(String text) {
        return text.startsWith(IN_DATA) ? written(at(text.substring(1))) : text;
    }
}
