package io.buyerstatus.local.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Moves the times of sample events to the last days, all events of a folder by the same rule: the newest of them happened when the
 * day began, what came before it happened in the same order but six times as fast, and what is still to come stays as far away. News
 * of some days ago would mail nobody.
 *
 * @param newest when the newest event of the folder happened
 * @param today when it shall have happened
 */
public record Redating(Instant newest, Instant today) {
    /** The ten days that a story takes pass in less than the three in which something is news. */
    private static final int FASTER = 6;

    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d))";
    private static final Pattern HAPPENED = Pattern.compile("\"time\"\\s*:\\s*\"" + TIME + "\"");
    private static final Pattern TEXT = Pattern.compile("\"" + TIME + "\"");

    /** With its seconds, which the contract wants even where they are zero. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** How the events of a folder have to be moved now; not at all where the newest is still to come, or there is none. */
    public static Redating of(Path folder, Instant now) throws IOException {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        Optional<Instant> newest = Optional.empty();
        for (Path file : events(folder)) {
            newest = Stream.concat(newest.stream(), latest(Files.readString(file)).stream())
                    .max(Instant::compareTo);
        }
        return newest.filter(today::isAfter)
                .map(latest -> new Redating(latest, today))
                .orElse(new Redating(today, today));
    }

    /** How an event has to be moved to happen now. */
    static Redating toNow(String event, Instant now) {
        return latest(event).map(time -> new Redating(time, now)).orElse(new Redating(now, now));
    }

    private static Optional<Instant> latest(String event) {
        return HAPPENED.matcher(event)
                .results()
                .map(time -> OffsetDateTime.parse(time.group(1)).toInstant())
                .max(Instant::compareTo);
    }

    /** Whether times change. */
    public boolean moves() {
        return !newest.equals(today);
    }

    /** An event, or anything in JSON, with all its times moved. */
    public String moved(String json) {
        return moves()
                ? TEXT.matcher(json)
                        .replaceAll(time -> "\"" + WRITTEN.format(moved(OffsetDateTime.parse(time.group(1)))) + "\"")
                : json;
    }

    private OffsetDateTime moved(OffsetDateTime time) {
        Duration before = Duration.between(time.toInstant(), newest);
        Instant moved = today.minus(before.isNegative() ? before : before.dividedBy(FASTER));
        return moved.atOffset(time.getOffset()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Path> events(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
