package io.buyerstatus.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An amount in one currency, kept at the currency's own number of decimals (ISO 4217), so that 12.9 EUR and 12.90 EUR are the same
 * value; in a currency that ISO does not know, at the number that the shop gives. Only an order's total is ever negative.
 */
public record Money(BigDecimal amount, CurrencyCode currency) {
    /** As many as any shop system writes, for currencies that ISO does not know. */
    private static final int MOST_DECIMALS = 8;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public Money {
        Checks.require(amount.abs().compareTo(LIMIT) < 0, "amount", "must be below " + LIMIT.toPlainString());
        int given = Math.clamp(amount.scale(), 0, MOST_DECIMALS);
        int decimals = currency.iso().map(Currency::getDefaultFractionDigits).orElse(given);
        amount = amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Reads a decimal such as {@code 12.90} and a currency's code such as {@code EUR}. */
    public static Money of(String amount, String currency) {
        Checks.require(amount.length() <= 24, "amount", "has more than 24 characters");
        return new Money(new BigDecimal(amount), new CurrencyCode(currency));
    }

    public Money plus(Money other) {
        Checks.require(currency.equals(other.currency), "currency", "differs: " + currency + " and " + other.currency);
        return new Money(amount.add(other.amount), currency);
    }

    /** The sum of each currency, in the order in which the currencies come first; amounts in several have no one sum. */
    public static List<Money> sums(Stream<Money> amounts) {
        Map<CurrencyCode, Money> sums = new LinkedHashMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** The amount as a plain decimal, for machines. */
    public String decimal() {
        return amount.toPlainString();
    }
}
