package io.buyerstatus.core.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When a note begins or ends to show, as shops write it: a whole day of their calendar, or a moment. */
public sealed interface NoteTime {
    /** A day, which includes its last second. */
    record Day(LocalDate date) implements NoteTime {}

    /** A moment with its offset from UTC. */
    record Moment(OffsetDateTime time) implements NoteTime {}

    /**
     * Reads {@code 2026-12-24} or {@code 2026-12-24T18:00:00+01:00}.
     *
     * @throws DateTimeException where it is neither
     */
    static NoteTime parse(String text) {
        return text.indexOf('T') < 0 ? new Day(LocalDate.parse(text)) : new Moment(OffsetDateTime.parse(text));
    }

    /** What {@link #parse} reads. */
    default String text() {
        return switch (this) {
            case Day(LocalDate date) -> date.toString();
            case Moment(OffsetDateTime time) -> time.toString();
        };
    }

    /** The first instant that belongs to it. */
    default Instant begin(ZoneId zone) {
        return switch (this) {
            case Day(LocalDate date) -> date.atStartOfDay(zone).toInstant();
            case Moment(OffsetDateTime time) -> time.toInstant();
        };
    }

    /** The first instant after it; a moment ends when it begins. */
    default Instant end(ZoneId zone) {
        return switch (this) {
            case Day(LocalDate date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
            case Moment(OffsetDateTime time) -> time.toInstant();
        };
    }
}
