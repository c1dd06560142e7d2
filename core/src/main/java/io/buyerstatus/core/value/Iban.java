package io.buyerstatus.core.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;

/**
 * An international bank account number (ISO 13616), without spaces. Checked by its digits (ISO 7064, MOD 97-10), by the
 * length that its country's numbers have and by where they have letters and digits (SWIFT, IBAN Registry); of a
 * country that joins the registry later, by its digits alone.
 */
public record Iban(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** Of countries that are in the registry, and not yet in the library. */
    private static final Map<String, Integer> MORE_LENGTHS =
            Map.of("DJ", 27, "FK", 18, "HN", 28, "LY", 25, "MN", 20, "NI", 28, "SD", 18, "SO", 23, "YE", 30);

    /** Where a transfer needs no BIC. */
    private static final Set<String> EEA = Set.of(
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE".split(" "));

    /** The rest of SEPA's geographical scope (EPC409-09). */
    private static final Set<String> SEPA_BEYOND_EEA = Set.of("AD AL CH GB GI MC MD ME MK RS SM VA".split(" "));

    public Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Checks.matching(FORM, value, "iban");
        Optional<CountryCode> described = described(value);
        int length = described
                .map(IbanUtil::getIbanLength)
                .orElse(MORE_LENGTHS.getOrDefault(value.substring(0, 2), value.length()));
        Checks.require(value.length() == length, "iban", "must have " + length + " characters in this country");
        Checks.require(
                IbanUtil.calculateCheckDigit(value).equals(value.substring(2, 4)), "iban", "has wrong check digits");
        Checks.require(
                described.isEmpty() || IbanUtil.isValid(value),
                "iban",
                "has letters where this country's have digits, or digits where they have letters");
    }

    /** The country, where the library knows how its numbers are built. */
    private static Optional<CountryCode> described(String iban) {
        return Optional.ofNullable(CountryCode.getByCode(iban.substring(0, 2))).filter(IbanUtil::isSupportedCountry);
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether the account's country takes part in SEPA. */
    public boolean inSepa() {
        return inEea() || SEPA_BEYOND_EEA.contains(country());
    }

    /** Whether the account's country is one of the European Economic Area's. */
    public boolean inEea() {
        return EEA.contains(country());
    }

    private String country() {
        return value.substring(0, 2);
    }
}
