package io.buyerstatus.pages.buyer.calendar;

import io.buyerstatus.core.value.CleanText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An entry as calendars read it (iCalendar, RFC 5545): times in UTC, whole days without a zone, long lines folded after 75
 * octets. Why by hand: docs/adr/0017.
 */
final class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A revision's number only has to grow; so do the seconds since a day before the first release. */
    private static final Instant FIRST_REVISION = Instant.parse("2026-01-01T00:00:00Z");

    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    static String of(CalendarEntry entry) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Buyer Status//Order pages//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.event(entry);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(CalendarEntry entry) {
        line("BEGIN", "VEVENT");
        line("UID", entry.uid());
        line("DTSTAMP", MOMENT.format(entry.said()));
        line("LAST-MODIFIED", MOMENT.format(entry.said()));
        line("SEQUENCE", Long.toString(revision(entry.said())));
        when(entry.when());
        line("SUMMARY", escaped(entry.title()));
        if (!entry.place().isEmpty()) {
            line("LOCATION", escaped(entry.place()));
        }
        line("DESCRIPTION", escaped(entry.text()));
        line("URL", entry.link().toString());
        // Nobody's day is taken, and sharing a calendar does not share the link in it.
        line("TRANSP", "TRANSPARENT");
        line("CLASS", "PRIVATE");
        line("END", "VEVENT");
    }

    private void when(CalendarEntry.When when) {
        switch (when) {
            case CalendarEntry.When.Hours hours -> {
                line("DTSTART", MOMENT.format(hours.from()));
                line("DTEND", MOMENT.format(hours.until()));
            }
            case CalendarEntry.When.Days days -> {
                LocalDate after = days.last().plusDays(1);
                line("DTSTART;VALUE=DATE", DAY.format(days.first()));
                line("DTEND;VALUE=DATE", DAY.format(after));
            }
        }
    }

    private static long revision(Instant said) {
        long seconds = said.getEpochSecond() - FIRST_REVISION.getEpochSecond();
        return Math.clamp(seconds, 0, Integer.MAX_VALUE);
    }

    /** RFC 5545, 3.3.11; other control characters have no place in a text. */
    private static String escaped(String value) {
        return CleanText.printable(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replace('\t', ' ');
    }

    /** Folded between characters: the next line begins with a blank, which counts (RFC 5545, 3.1). */
    private void line(String name, String value) {
        int length = 0;
        for (int codePoint : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(character);
            length += octets;
        }
        text.append("\r\n");
    }
}
