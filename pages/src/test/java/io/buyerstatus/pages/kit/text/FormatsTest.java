package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.mail.Gsm7;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    void moneyOfACurrencyThatOnlyShopsKnowGoesByItsCode() {
        assertThat(english.money(Money.of("1250000", "IRT"))).isEqualTo("1,250,000\u00a0IRT");
        assertThat(german.money(Money.of("0.00123456", "BTC"))).isEqualTo("0,00123456\u00a0BTC");
        assertThat(german.money(Money.of("34.50", "JEP"))).isEqualTo("34,50\u00a0JEP");
        assertThat(english.money(Money.of("34.50", "XXX"))).isEqualTo("34.50");
    }

    @Test
    void moneyBelowNothingHasItsSign() {
        assertThat(english.money(Money.of("-5", "EUR"))).isEqualTo("−€5.00");
        assertThat(german.money(Money.of("-1284.5", "EUR"))).isEqualTo("−1.284,50\u00a0€");
        assertThat(Gsm7.spell(german.money(Money.of("-5", "EUR")))).isEqualTo("-5,00 €");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH   | 1 December 2026      | Tuesday 1 December      | 1 Dec, 09:05     | 2 Dec",
                "GERMAN    | 1. Dezember 2026     | Dienstag, 1. Dezember   | 1. Dez., 09:05   | 2. Dez.",
                "NORWEGIAN | 1. desember 2026     | tirsdag 1. desember     | 1. des., 09:05   | 2. des.",
                "FRENCH    | 1er décembre 2026    | mardi 1er décembre      | 1er déc., 09:05  | 2 déc.",
                "ITALIAN   | 1 dicembre 2026      | martedì 1 dicembre      | 1 dic, 09:05     | 2 dic",
                "DUTCH     | 1 december 2026      | dinsdag 1 december      | 1 dec, 09:05     | 2 dec",
                "POLISH    | 1 grudnia 2026       | wtorek, 1 grudnia       | 1 gru, 09:05     | 2 gru",
                "SPANISH   | 1 de diciembre de 2026 | martes 1 de diciembre | 1 dic, 9:05      | 2 dic",
            })
    void everyLanguageHasItsDates(PageLanguage language, String date, String weekday, String moment, String next) {
        Instant first = Instant.parse("2026-12-01T08:05:00Z");
        Formats formats = in(language);
        assertThat(formats.date(first)).isEqualTo(date);
        assertThat(formats.weekday(first)).isEqualTo(weekday);
        assertThat(formats.moment(first)).isEqualTo(moment);
        assertThat(formats.moment(first.plus(Duration.ofDays(1)))).startsWith(next);
    }

    @ParameterizedTest
    @EnumSource
    void writesAmountsAsUnicodeSays(PageLanguage language) {
        LocalizedNumberFormatter unicode = NumberFormatter.withLocale(language.locale());
        for (String currency : List.of("EUR", "GBP", "USD", "CHF", "PLN", "NOK", "SEK", "DKK", "CZK", "JPY")) {
            for (String amount : List.of("0", "12", "999", "1284", "9999", "10000", "1234567")) {
                Money money = Money.of(amount, currency);
                assertThat(in(language).money(money))
                        .isEqualTo(unicode.unit(Currency.getInstance(currency))
                                .format(money.amount())
                                .toString());
            }
        }
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
