package io.buyerstatus.core.value;

import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 country code in upper case. */
public record Country(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Country {
        Checks.matching(CODE, code, "country");
    }
}
