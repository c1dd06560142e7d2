package io.buyerstatus.core.automation.timing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days of a shop. Days are counted by the local calendar, never as 24 hours: where clocks go forward a time that does not exist
 * moves behind the gap, where they go back the earlier of two counts.
 *
 * @param closed days on which it does not work beside those of the week
 */
public record ShopCalendar(ZoneId zone, Set<DayOfWeek> workingDays, Set<LocalDate> closed) {
    /** Further ahead nobody plans; a calendar without a working day ends here. */
    private static final int LONGEST_SEARCH = 400;

    public ShopCalendar {
        workingDays = Set.copyOf(workingDays);
        closed = Set.copyOf(closed);
    }

    /** Whether the shop works on a day. */
    public boolean works(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !closed.contains(day);
    }

    /** A moment and a span later. */
    public Instant after(Instant from, Span span) {
        ZonedDateTime local = from.atZone(zone);
        return switch (span.unit()) {
            case MINUTES -> from.plus(Duration.ofMinutes(span.amount()));
            case HOURS -> from.plus(Duration.ofHours(span.amount()));
            case DAYS -> at(local.toLocalDate().plusDays(span.amount()), local.toLocalTime());
            case BUSINESS_DAYS -> at(businessDaysAfter(local.toLocalDate(), span.amount()), local.toLocalTime());
        };
    }

    /** A time of day on a day. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** A moment, or the same time of the next day on which the shop works. */
    public Instant onBusinessDay(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        return works(day) ? moment : at(businessDaysAfter(day, 1), local.toLocalTime());
    }

    /** So many working days on; from a day off, the first one counts as one. */
    private LocalDate businessDaysAfter(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        for (int looked = 0; left > 0 && looked < LONGEST_SEARCH * 2; looked++) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }
}
