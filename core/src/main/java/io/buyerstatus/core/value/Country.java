package io.buyerstatus.core.value;

import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 country code in upper case. */
public record Country(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** Of an address whose country nobody named; Unicode's code for it (CLDR, "Unknown Region"), which ISO leaves free. */
    public static final Country UNKNOWN = new Country("ZZ");

    public Country {
        Checks.matching(CODE, code, "country");
    }

    public boolean known() {
        return !code.equals("ZZ");
    }
}
