package io.buyerstatus.core.automation.timing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When an automation acts, counted from what triggers it.
 *
 * @param delay so much later
 * @param at at this time of day: the next one, after the delay
 * @param businessDays only on days on which the shop works
 * @param quiet not in these hours, by the clock of where the order goes, if its country has one zone
 */
public record Schedule(Optional<Span> delay, Optional<LocalTime> at, boolean businessDays, Optional<QuietHours> quiet) {
    /** At once. */
    public static final Schedule AT_ONCE = new Schedule(Optional.empty(), Optional.empty(), false, Optional.empty());

    /** Over how many seconds those are spread who all would be written to when quiet hours end. */
    private static final int SPREAD_SECONDS = 1800;

    /**
     * When it acts.
     *
     * @param from when what triggers it happened
     * @param recipient the zone of whoever is written to
     * @param spread a number of the message's own, the same each time it is asked
     */
    public Instant due(Instant from, ShopCalendar calendar, java.time.ZoneId recipient, int spread) {
        Instant due = delay.map(span -> calendar.after(from, span)).orElse(from);
        due = at.isPresent() ? next(due, at.get(), calendar) : due;
        due = businessDays ? calendar.onBusinessDay(due) : due;
        Optional<Instant> morning =
                quiet.isEmpty() ? Optional.empty() : quiet.get().end(due, recipient);
        return morning.map(end -> end.plusSeconds(Math.floorMod(spread, SPREAD_SECONDS)))
                .orElse(due);
    }

    private static Instant next(Instant from, LocalTime time, ShopCalendar calendar) {
        ZonedDateTime local = from.atZone(calendar.zone());
        Instant today = calendar.at(local.toLocalDate(), time);
        return today.isBefore(from) ? calendar.at(local.toLocalDate().plusDays(1), time) : today;
    }
}
