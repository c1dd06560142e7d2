package io.buyerstatus.core.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks, in the order of their own names. */
public enum SupportedLanguage {
    DE("DE AT LI"),
    EN("GB IE US CA AU NZ MT GI IM JE GG"),
    ES("ES AD MX AR CL CO PE UY EC CR PA"),
    FR("FR MC GP MQ GF RE YT PM BL MF NC PF WF LU"),
    IT("IT SM VA"),
    NL("NL SR"),
    NB("NO SJ"),
    PL("PL");

    /** Where it is almost everybody's; Belgium and Switzerland are nobody's. */
    private final String countries;

    SupportedLanguage(String countries) {
        this.countries = countries;
    }

    /** The primary language tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a tag asks for, whatever its region. */
    public static Optional<SupportedLanguage> of(Language language) {
        String primary = language.primary();
        return Arrays.stream(values())
                .filter(spoken -> spoken.tag().equals(primary))
                .findFirst();
    }

    /** The one that goes without saying in a country, if one does. */
    public static Optional<SupportedLanguage> in(Country country) {
        return Arrays.stream(values())
                .filter(spoken -> Arrays.asList(spoken.countries.split(" ")).contains(country.code()))
                .findFirst();
    }
}
