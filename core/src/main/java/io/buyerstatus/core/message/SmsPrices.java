package io.buyerstatus.core.message;

import io.buyerstatus.core.settings.InvalidSettingPart;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.value.Country;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one part of an SMS costs, by the country of its number, in US dollars as the provider bills. The shop says it: providers change
 * their prices, and no table of ours would be today's.
 *
 * @param byCountry for each country, sorted by its code
 */
public record SmsPrices(SortedMap<Country, BigDecimal> byCountry) {
    /** None is known. */
    public static final SmsPrices NONE = new SmsPrices(new TreeMap<>(Comparator.comparing(Country::code)));

    private static final int MOST = 250;
    private static final BigDecimal DEAREST = BigDecimal.TEN;
    private static final Pattern LINE = Pattern.compile("([A-Z]{2})[ :=]+(\\d{1,2}(?:\\.\\d{1,6})?)");

    static final SettingType<SmsPrices> TYPE = new SettingType<>(
            "must be a list such as [DE 0.0967, AT 0.0855]: a country's two letters, and US dollars for a part, 10 at"
                    + " most",
            new SettingShape.Lines(SettingShape.Format.PRICE),
            SmsPrices::parse,
            SmsPrices::plain);

    public SmsPrices {
        SortedMap<Country, BigDecimal> sorted = new TreeMap<>(Comparator.comparing(Country::code));
        sorted.putAll(byCountry);
        byCountry = Collections.unmodifiableSortedMap(sorted);
    }

    /** What so many parts to a number of a country cost; empty where nobody said. */
    public Optional<BigDecimal> of(Country country, int parts) {
        return Optional.ofNullable(byCountry.get(country)).map(price -> price.multiply(BigDecimal.valueOf(parts)));
    }

    /** What so many parts count for where a month's cost is bounded: where nobody said the country's price, the dearest of all. */
    public BigDecimal atMost(Optional<Country> country, int parts) {
        return country.flatMap(known -> of(known, parts)).orElseGet(() -> byCountry.values().stream()
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(parts)));
    }

    /** What so many parts cost in each country, such as {@code AT 0.18, DE 0.20}; empty where nothing is known. */
    public String shown(int parts) {
        return byCountry.keySet().stream()
                .map(country -> country.code() + " "
                        + of(country, parts)
                                .orElse(BigDecimal.ZERO)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    private static SmsPrices parse(Object plain) {
        if (!(plain instanceof List<?> lines) || lines.size() > MOST) {
            throw new IllegalArgumentException("must be a list");
        }
        TreeMap<Country, BigDecimal> prices = new TreeMap<>(Comparator.comparing(Country::code));
        for (Object line : lines) {
            String text = String.valueOf(line).strip();
            Matcher read = LINE.matcher(text);
            if (!read.matches() || new BigDecimal(read.group(2)).compareTo(DEAREST) > 0) {
                throw new InvalidSettingPart(
                        text + ": must be a country's two letters and US dollars for a part, such as DE 0.0967");
            }
            if (prices.put(new Country(read.group(1)), new BigDecimal(read.group(2))) != null) {
                throw new InvalidSettingPart(read.group(1) + " stands there twice");
            }
        }
        return new SmsPrices(prices);
    }

    private static Object plain(SmsPrices prices) {
        return prices.byCountry().entrySet().stream().map(SmsPrices::line).toList();
    }

    private static String line(Map.Entry<Country, BigDecimal> price) {
        return price.getKey().code() + " " + price.getValue().toPlainString();
    }
}
