package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A calendar's file with one entry, read as strictly as RFC 5545 allows. */
record CalendarFile(Map<String, String> entry, boolean folded) {
    private static final String END_OF_LINE = "\r\n";

    /** Section 3.1: lines end with CR LF and have 75 octets at most; a longer one goes on after a blank. */
    static CalendarFile read(String file) {
        assertThat(file).endsWith(END_OF_LINE).doesNotContain("\ufffd");
        assertThat(file.replace(END_OF_LINE, "")).doesNotContain("\r", "\n");
        assertThat(file.split(END_OF_LINE, 0)).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(1, 75));
        List<String> lines = List.of(file.replace(END_OF_LINE + " ", "").split(END_OF_LINE, 0));
        int begin = lines.indexOf("BEGIN:VEVENT");
        int end = lines.indexOf("END:VEVENT");
        assertThat(lines.subList(0, begin))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .anyMatch(line -> line.startsWith("PRODID:"));
        assertThat(lines.subList(end + 1, lines.size())).containsExactly("END:VCALENDAR");
        Map<String, String> entry = new LinkedHashMap<>();
        lines.subList(begin + 1, end).forEach(line -> {
            int colon = line.indexOf(':');
            assertThat(entry.put(line.substring(0, colon), text(line.substring(colon + 1))))
                    .as(line)
                    .isNull();
        });
        assertThat(entry).containsKeys("UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "URL");
        assertThat(entry.get("DTSTAMP")).matches("[0-9]{8}T[0-9]{6}Z");
        return new CalendarFile(entry, file.contains(END_OF_LINE + " "));
    }

    String value(String name) {
        return entry.getOrDefault(name, "");
    }

    /** Section 3.3.11. */
    private static String text(String value) {
        return value.replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
