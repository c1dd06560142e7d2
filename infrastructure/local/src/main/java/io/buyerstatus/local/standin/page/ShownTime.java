package io.buyerstatus.local.standin.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time for machines and for people, in UTC. */
record ShownTime(String exact, String shown) {
    private static final DateTimeFormatter MINUTE = formatter("d MMM, HH:mm");
    private static final DateTimeFormatter SECOND = formatter("d MMM uuuu, HH:mm:ss");

    static ShownTime minute(Instant at) {
        return new ShownTime(at.toString(), MINUTE.format(at));
    }

    static ShownTime second(Instant at) {
        return new ShownTime(at.toString(), SECOND.format(at));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
