package io.buyerstatus.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-24T13:05:00Z");

    private final Formats german = in(PageLanguage.GERMAN);
    private final Formats english = in(PageLanguage.ENGLISH);
    private final Formats norwegian = in(PageLanguage.NORWEGIAN);

    @Test
    void writesDatesAsPeopleOfTheLanguageDo() {
        assertThat(german.date(AFTERNOON)).isEqualTo("24. November 2026");
        assertThat(english.weekday(AFTERNOON)).isEqualTo("Tuesday 24 November");
        assertThat(norwegian.weekday(AFTERNOON)).isEqualTo("tirsdag 24. november");
        assertThat(german.moment(AFTERNOON)).isEqualTo("24. Nov., 14:05");
    }

    @Test
    void writesAmountsWithTheCurrencysDecimals() {
        assertThat(german.money(Money.of("1284.7", "EUR"))).isEqualTo("1.284,70\u00a0€");
        assertThat(english.money(Money.of("1284.7", "EUR"))).isEqualTo("€1,284.70");
        assertThat(norwegian.money(Money.of("1284.7", "NOK"))).isEqualTo("1\u00a0284,70\u00a0kr");
        assertThat(english.money(Money.of("1500", "JPY"))).isEqualTo("JP¥1,500");
    }

    @Test
    void readsTheClockOfTheShop() {
        assertThat(english.time(AFTERNOON)).isEqualTo("14:05");
        assertThat(english.machine(AFTERNOON)).isEqualTo("2026-11-24T14:05:00+01:00");
        assertThat(english.sameDay(AFTERNOON, Instant.parse("2026-11-24T22:30:00Z")))
                .isTrue();
        assertThat(english.sameDay(AFTERNOON, Instant.parse("2026-11-24T23:30:00Z")))
                .isFalse();
    }

    @Test
    void namesCountriesInTheReadersLanguage() {
        assertThat(german.country(new Country("NO"))).isEqualTo("Norwegen");
        assertThat(norwegian.country(new Country("DE"))).isEqualTo("Tyskland");
        assertThat(english.country(new Country("ZZ"))).isNotBlank();
    }

    private static Formats in(PageLanguage language) {
        return new Formats(language, ZoneId.of("Europe/Berlin"));
    }
}
