package io.buyerstatus.core.automation.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local days, business days and quiet hours; clocks go back on 2026-10-25 and forward on 2026-03-29 (Europe), 2026-03-08 and 2026-11-01 (New York). */
@Tag("BL-58")
class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @DisplayName("C46: days are the calendar's, through both changes of the clocks, in five zones")
    @ParameterizedTest(name = "{0} {1} + {2} = {3}")
    @CsvSource({
        "Europe/Berlin, 2026-03-28T02:30, 1 day, 2026-03-29T03:30+02:00",
        "Europe/Berlin, 2026-03-28T12:00, 1 day, 2026-03-29T12:00+02:00",
        "Europe/Berlin, 2026-10-24T02:30, 1 day, 2026-10-25T02:30+02:00",
        "Europe/Berlin, 2026-10-24T12:00, 1 day, 2026-10-25T12:00+01:00",
        "Europe/Berlin, 2026-10-25T01:00, 2 hours, 2026-10-25T02:00+01:00",
        "Europe/Berlin, 2026-03-29T01:00, 2 hours, 2026-03-29T04:00+02:00",
        "Europe/London, 2026-03-28T01:30, 1 day, 2026-03-29T02:30+01:00",
        "Europe/London, 2026-10-24T01:30, 1 day, 2026-10-25T01:30+01:00",
        "America/New_York, 2026-03-07T02:30, 1 day, 2026-03-08T03:30-04:00",
        "America/New_York, 2026-10-31T01:30, 1 day, 2026-11-01T01:30-04:00",
        "Asia/Tokyo, 2026-03-28T02:30, 1 day, 2026-03-29T02:30+09:00",
        "Asia/Tokyo, 2026-10-24T02:30, 1 day, 2026-10-25T02:30+09:00",
        "Australia/Lord_Howe, 2026-04-04T01:45, 1 day, 2026-04-05T01:45+11:00",
        "Australia/Lord_Howe, 2026-10-03T02:15, 1 day, 2026-10-04T02:45+11:00",
        "Europe/Berlin, 2026-03-27T02:30, 2 days, 2026-03-29T03:30+02:00",
        "Europe/Berlin, 2026-03-28T23:30, 30 minutes, 2026-03-29T00:00+01:00",
    })
    @Tag("C46")
    void daysAreLocal(String zone, String from, String span, String expected) {
        ShopCalendar calendar = new ShopCalendar(ZoneId.of(zone), EnumSet.allOf(DayOfWeek.class), Set.of());
        Instant start =
                java.time.LocalDateTime.parse(from).atZone(calendar.zone()).toInstant();

        Instant due = calendar.after(start, Span.parse(span).orElseThrow());

        assertThat(due).isEqualTo(ZonedDateTime.parse(expected).toInstant());
    }

    @DisplayName("C47: one business day after Friday 15:00, Monday closed, is Tuesday 15:00")
    @Test
    @Tag("C47")
    void closedDaysAreSkipped() {
        ShopCalendar calendar = new ShopCalendar(
                BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(LocalDate.of(2026, 11, 30)));

        assertThat(calendar.after(
                        at("2026-11-27T15:00"), Span.parse("1 business day").orElseThrow()))
                .isEqualTo(at("2026-12-01T15:00"));
    }

    @Test
    void aShopThatNeverWorksDoesNotHangAnybody() {
        ShopCalendar never = new ShopCalendar(BERLIN, Set.of(), Set.of());

        assertThat(never.onBusinessDay(at("2026-11-27T15:00"))).isAfter(at("2027-01-01T00:00"));
    }

    @DisplayName("C46: a time of day is the next one, and quiet hours end for nobody at the same second")
    @Test
    @Tag("C46")
    void quietHoursAreSpread() {
        ShopCalendar calendar = new ShopCalendar(BERLIN, EnumSet.allOf(DayOfWeek.class), Set.of());
        Schedule nine = new Schedule(Optional.empty(), Optional.of(LocalTime.of(9, 0)), false, Optional.empty());
        Schedule quiet = new Schedule(Optional.empty(), Optional.empty(), false, QuietHours.parse("21:00-08:00"));

        assertThat(nine.due(at("2026-11-27T08:59"), calendar, BERLIN, 0)).isEqualTo(at("2026-11-27T09:00"));
        assertThat(nine.due(at("2026-11-27T09:01"), calendar, BERLIN, 0)).isEqualTo(at("2026-11-28T09:00"));
        assertThat(quiet.due(at("2026-11-27T12:00"), calendar, BERLIN, 7)).isEqualTo(at("2026-11-27T12:00"));
        assertThat(quiet.due(at("2026-11-27T22:00"), calendar, BERLIN, 7))
                .isEqualTo(at("2026-11-28T08:00").plusSeconds(7));
        assertThat(quiet.due(at("2026-11-28T03:00"), calendar, BERLIN, -1))
                .isBetween(at("2026-11-28T08:00"), at("2026-11-28T08:30"));
        // 07:30 in Berlin is 08:30 in Helsinki.
        assertThat(quiet.due(at("2026-11-28T07:30"), calendar, ZoneId.of("Europe/Helsinki"), 7))
                .isEqualTo(at("2026-11-28T07:30"));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
