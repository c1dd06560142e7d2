package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.value.Country;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Days on which no period ends, for the buyer's good: Christian feasts that are holidays in many member states or in parts of
 * them, and the country's own days. One too many only lengthens a period.
 */
public final class PublicHolidays {
    private static final Set<MonthDay> COMMON = Set.of(
            day(Month.JANUARY, 1),
            day(Month.JANUARY, 6),
            day(Month.MAY, 1),
            day(Month.AUGUST, 15),
            day(Month.NOVEMBER, 1),
            day(Month.DECEMBER, 25),
            day(Month.DECEMBER, 26));

    /** Good Friday, Easter Monday, Ascension Day, Whit Monday, Corpus Christi: days from Easter Sunday. */
    private static final Set<Long> FROM_EASTER = Set.of(-2L, 1L, 39L, 50L, 60L);

    private static final Map<String, List<MonthDay>> NATIONAL = Map.ofEntries(
            Map.entry("DE", List.of(day(Month.MARCH, 8), day(Month.OCTOBER, 3), day(Month.OCTOBER, 31))),
            Map.entry("AT", List.of(day(Month.OCTOBER, 26), day(Month.DECEMBER, 8))),
            Map.entry("FR", List.of(day(Month.MAY, 8), day(Month.JULY, 14), day(Month.NOVEMBER, 11))),
            Map.entry("IT", List.of(day(Month.APRIL, 25), day(Month.JUNE, 2), day(Month.DECEMBER, 8))),
            Map.entry("ES", List.of(day(Month.OCTOBER, 12), day(Month.DECEMBER, 6), day(Month.DECEMBER, 8))),
            Map.entry("NL", List.of(day(Month.APRIL, 27), day(Month.MAY, 5))),
            Map.entry("BE", List.of(day(Month.JULY, 21), day(Month.NOVEMBER, 11))),
            Map.entry("LU", List.of(day(Month.MAY, 9), day(Month.JUNE, 23))),
            Map.entry("PL", List.of(day(Month.MAY, 3), day(Month.NOVEMBER, 11), day(Month.DECEMBER, 24))),
            Map.entry("NO", List.of(day(Month.MAY, 17))));

    private PublicHolidays() {}

    /** Those of a country; the common ones alone where it is unknown. */
    public static Predicate<LocalDate> of(Optional<Country> country) {
        List<MonthDay> own = country.map(Country::code)
                .map(code -> NATIONAL.getOrDefault(code, List.of()))
                .orElse(List.of());
        return day -> COMMON.contains(MonthDay.from(day))
                || own.contains(MonthDay.from(day))
                || FROM_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday of the Gregorian calendar, by the method published in Nature, 20 April 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    private static MonthDay day(Month month, int day) {
        return MonthDay.of(month, day);
    }
}
