package io.buyerstatus.local.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Moves the times of sample events by whole days, all events of a folder by the same: the newest of them happened within the
 * last 24 hours, and what lay between two of them still does. News of last month would mail nobody.
 *
 * @param days how far
 */
public record Redating(long days) {
    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d))";
    private static final Pattern HAPPENED = Pattern.compile("\"time\"\\s*:\\s*\"" + TIME + "\"");
    private static final Pattern TEXT = Pattern.compile("\"" + TIME + "\"");

    /** With its seconds, which the contract wants even where they are zero. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** How far the events of a folder have to be moved now; not at all where the newest is still to come, or there is none. */
    public static Redating of(Path folder, Instant now) throws IOException {
        Optional<Instant> newest = Optional.empty();
        for (Path file : events(folder)) {
            Optional<Instant> latest = HAPPENED.matcher(Files.readString(file))
                    .results()
                    .map(time -> OffsetDateTime.parse(time.group(1)).toInstant())
                    .max(Instant::compareTo);
            newest = Stream.concat(newest.stream(), latest.stream()).max(Instant::compareTo);
        }
        return new Redating(newest.map(latest -> Duration.between(latest, now).toDays())
                .filter(days -> days > 0)
                .orElse(0L));
    }

    /** An event, or anything in JSON, with all its times moved. */
    public String moved(String json) {
        return TEXT.matcher(json)
                .replaceAll(time -> "\""
                        + WRITTEN.format(OffsetDateTime.parse(time.group(1)).plusDays(days)) + "\"");
    }

    private static List<Path> events(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
