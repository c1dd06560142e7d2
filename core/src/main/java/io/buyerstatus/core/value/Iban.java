package io.buyerstatus.core.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An international bank account number (ISO 13616), without spaces. Checked by its digits (ISO 7064, MOD 97-10) and by the
 * length that its country's numbers have (SWIFT, IBAN Registry); a country that joins the registry later is let through.
 */
public record Iban(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private static final Map<String, Integer> LENGTHS = Arrays.stream("""
                    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
                    ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
                    LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29
                    PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
                    YE30""".split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    /** Where a transfer needs no BIC. */
    private static final Set<String> EEA = Set.of(
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE".split(" "));

    /** The rest of SEPA's geographical scope (EPC409-09). */
    private static final Set<String> SEPA_BEYOND_EEA = Set.of("AD AL CH GB GI MC MD ME MK RS SM VA".split(" "));

    public Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Checks.matching(FORM, value, "iban");
        int length = LENGTHS.getOrDefault(value.substring(0, 2), value.length());
        Checks.require(value.length() == length, "iban", "must have " + length + " characters in this country");
        Checks.require(checksum(value) == 1, "iban", "has wrong check digits");
    }

    private static int checksum(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
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
