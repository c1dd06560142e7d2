package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Checks;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** An international bank account number (ISO 13616), checked by its digits (ISO 7064, MOD 97-10); without spaces. */
public record Iban(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Iban {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Checks.matching(FORM, value, "iban");
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
}
