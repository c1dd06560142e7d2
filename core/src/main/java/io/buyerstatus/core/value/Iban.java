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

    /**
     * What follows the check digits in countries that are in the registry and not in the library, or otherwise in the library
     * than in the registry: AE, MU, PK, TN, TR and UA.
     */
    private static final Map<String, Structure> STRUCTURES = Map.ofEntries(
            structure("AE", "[0-9]{19}", 23),
            structure("DJ", "[0-9]{23}", 27),
            structure("FK", "[A-Z]{2}[0-9]{12}", 18),
            structure("HN", "[A-Z]{4}[0-9]{20}", 28),
            structure("LY", "[0-9]{21}", 25),
            structure("MN", "[0-9]{16}", 20),
            structure("MU", "[A-Z]{4}[0-9]{19}[A-Z]{3}", 30),
            structure("NI", "[A-Z]{4}[0-9]{20}", 28),
            structure("PK", "[A-Z]{4}[0-9A-Z]{16}", 24),
            structure("SD", "[0-9]{14}", 18),
            structure("SO", "[0-9]{19}", 23),
            structure("TN", "[0-9]{20}", 24),
            structure("TR", "[0-9]{6}[0-9A-Z]{16}", 26),
            structure("UA", "[0-9]{6}[0-9A-Z]{19}", 29),
            structure("YE", "[A-Z]{4}[0-9]{4}[0-9A-Z]{18}", 30));

    /** Where a transfer needs no BIC. */
    private static final Set<String> EEA = Set.of(
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE".split(" "));

    /** The rest of SEPA's geographical scope (EPC409-09). */
    private static final Set<String> SEPA_BEYOND_EEA = Set.of("AD AL CH GB GI MC MD ME MK RS SM VA".split(" "));

    public Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Checks.matching(FORM, value, "iban");
        int length = length(value);
        Checks.require(value.length() == length, "iban", "must have " + length + " characters in this country");
        Checks.require(
                IbanUtil.calculateCheckDigit(value).equals(value.substring(2, 4)), "iban", "has wrong check digits");
        Checks.require(
                inPlace(value),
                "iban",
                "has letters where this country's have digits, or digits where they have letters");
    }

    /** How a country's numbers are built, as the registry has it. */
    private record Structure(Pattern account, int length) {}

    private static Map.Entry<String, Structure> structure(String country, String account, int length) {
        return Map.entry(country, new Structure(Pattern.compile(account), length));
    }

    private static int length(String iban) {
        return Optional.ofNullable(STRUCTURES.get(iban.substring(0, 2)))
                .map(Structure::length)
                .or(() -> described(iban).map(IbanUtil::getIbanLength))
                .orElse(iban.length());
    }

    /** Whether letters and digits stand where the country has them; nobody knows it of a country outside of the registry. */
    private static boolean inPlace(String iban) {
        return Optional.ofNullable(STRUCTURES.get(iban.substring(0, 2)))
                .map(own -> own.account().matcher(iban.substring(4)).matches())
                .orElseGet(() -> described(iban).isEmpty() || IbanUtil.isValid(iban));
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
