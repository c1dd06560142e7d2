package io.buyerstatus.core.value;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A currency by its code: one of ISO 4217, or one that only shops know, such as WooCommerce's IRT, BTC and JEP. {@link #NONE}
 * stands where nobody named one.
 */
public record CurrencyCode(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** ISO 4217: "transactions where no currency is involved". */
    public static final CurrencyCode NONE = new CurrencyCode("XXX");

    public CurrencyCode {
        Checks.matching(CODE, code, "currency");
    }

    /** The code, where it is one. */
    public static Optional<CurrencyCode> parse(String text) {
        return CODE.matcher(text).matches() ? Optional.of(new CurrencyCode(text)) : Optional.empty();
    }

    /** What ISO 4217 says of it; empty where it knows no money of this code. */
    public Optional<Currency> iso() {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
