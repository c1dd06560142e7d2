package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Dates, times and amounts as people of one language write them, after the CLDR data of the JDK and the patterns
 * {@code format.*} of the language's texts, in the shop's time zone. Immutable and safe to share.
 */
public final class Formats {

    /** Before what is taken away, in every language; one sign for discounts and for sums below zero. */
    public static final String MINUS = "−";

    private static final int LONGEST_MONTH = 31;
    private static final Pattern LETTER_BEFORE_FIGURE = Pattern.compile("(?<=\\p{L})(?=\\d)");

    private final PageLanguage language;
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter time;

    /** Not safe to share: each use takes a copy. */
    private final NumberFormat amounts;

    /**
     * @param language whose conventions to follow
     * @param zone where the shop's clock stands
     */
    public Formats(PageLanguage language, ZoneId zone) {
        this.language = language;
        this.locale = language.locale();
        this.zone = zone;
        Texts texts = Texts.in(language);
        this.date = pattern(texts.get("format.date"));
        this.dayAndMonth = pattern(texts.get("format.day-and-month"));
        this.weekday = pattern(texts.get("format.weekday"));
        this.moment = pattern(texts.get("format.moment"));
        this.time = pattern(texts.get("format.time"));
        this.amounts = NumberFormat.getCurrencyInstance(locale);
    }

    /** In French a month has a first and then days like all others: {@code 1er décembre}, {@code 2 décembre}. */
    private DateTimeFormatter pattern(String pattern) {
        int day = pattern.indexOf('d');
        if (language != PageLanguage.FRENCH || day < 0) {
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
        Map<Long, String> days = LongStream.rangeClosed(1, LONGEST_MONTH)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), number -> number == 1 ? "1er" : number.toString()));
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern.substring(0, day))
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .appendPattern(pattern.substring(day + 1))
                .toFormatter(locale);
    }

    /** {@code 18 November 2026}. */
    public String date(Instant instant) {
        return date.format(at(instant));
    }

    /** {@code 18 November}: for dates that are near. */
    public String dayAndMonth(Instant instant) {
        return dayAndMonth.format(at(instant));
    }

    /** {@code Tuesday 24 November}: for what is still to come. */
    public String weekday(Instant instant) {
        return weekday.format(at(instant));
    }

    /** {@code 14:05}. */
    public String time(Instant instant) {
        return time.format(at(instant));
    }

    /** {@code 24 Nov, 14:05}: for scans and messages. */
    public String moment(Instant instant) {
        return moment.format(at(instant));
    }

    /** What a {@code datetime} attribute wants: {@code 2026-11-24T14:05+01:00}. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant).withNano(0));
    }

    /** The day of the shop's calendar. */
    public LocalDate day(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** Whether two instants fall on one day of the shop's calendar. */
    public boolean sameDay(Instant one, Instant other) {
        return at(one).toLocalDate().equals(at(other).toLocalDate());
    }

    /** What the shop's clock shows. */
    public LocalTime clock(Instant instant) {
        return at(instant).toLocalTime();
    }

    /** {@code €84.70}, {@code CHF 84.70}: with the currency's own number of decimal places. One that only shops know goes by its code. */
    public String money(Money money) {
        if (money.isNegative()) {
            return MINUS + money(new Money(money.amount().negate(), money.currency()));
        }
        NumberFormat format =
                money.currency().iso().map(this::amounts).orElseGet(() -> NumberFormat.getNumberInstance(locale));
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        format.setGroupingUsed(money.amount().compareTo(BigDecimal.valueOf(language.groupedFrom())) >= 0);
        String amount =
                LETTER_BEFORE_FIGURE.matcher(format.format(money.amount())).replaceFirst("\u00a0");
        boolean foreign = money.currency().iso().isEmpty() && !money.currency().equals(CurrencyCode.NONE);
        return foreign ? amount + "\u00a0" + money.currency().code() : amount;
    }

    /** {@code 2,5 kg}: exactly, with its unit; {@code 3} of what has none. */
    public String quantity(Quantity quantity) {
        String figures = number(quantity.amount());
        return quantity.unit().isEmpty() ? figures : figures + "\u00a0" + quantity.unit();
    }

    /** {@code 3 ×}, {@code 2,5 kg}: before what it is that there is so much of. */
    public String soMany(Quantity quantity) {
        return quantity.unit().isEmpty() ? quantity(quantity) + " ×" : quantity(quantity);
    }

    /** {@code 4,5}: a number without a unit. */
    public String number(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Quantity.DECIMALS);
        format.setGroupingUsed(amount.compareTo(BigDecimal.valueOf(language.groupedFrom())) >= 0);
        return format.format(amount);
    }

    private NumberFormat amounts(Currency currency) {
        NumberFormat format = (NumberFormat) amounts.clone();
        format.setCurrency(currency);
        return format;
    }

    /** {@code €5.00, $5.00 and CHF 5.00}. */
    public String list(List<String> parts) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(parts);
    }

    /** {@code 1084,70}: to be typed into a form, without currency and grouping. */
    public String figures(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    /** The name of a country in this language; an unknown code stays as it is. */
    public String country(Country country) {
        return Locale.of("", country.code()).getDisplayCountry(locale);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
