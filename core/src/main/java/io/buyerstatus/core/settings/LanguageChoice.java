package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which language a buyer is spoken to: the order's, else the country's, else the shop's, else English (design 7). */
public final class LanguageChoice {
    /** What the product speaks. */
    public static final Set<String> SPOKEN = Set.of("de", "en", "nb", "fr", "it", "nl", "pl", "es");

    private static final String LAST_RESORT = "en";

    /** Countries where one of our languages is almost everybody's; Belgium and Switzerland are not among them. */
    private static final Map<String, String> BY_COUNTRY = byCountry(Map.of(
            "de", "DE AT LI",
            "nb", "NO SJ",
            "en", "GB IE US CA AU NZ MT GI IM JE GG",
            "fr", "FR MC GP MQ GF RE YT PM BL MF NC PF WF LU",
            "it", "IT SM VA",
            "nl", "NL SR",
            "pl", "PL",
            "es", "ES AD MX AR CL CO PE UY EC CR PA"));

    private LanguageChoice() {}

    /** The primary language tag for a buyer. */
    public static String forBuyer(Optional<Language> order, Optional<Country> country, EffectiveSettings settings) {
        return order.map(Language::primary)
                .filter(SPOKEN::contains)
                .or(() -> country.map(Country::code).map(BY_COUNTRY::get))
                .orElseGet(() -> forShop(settings));
    }

    /** The primary language tag for the shop's staff. */
    public static String forShop(EffectiveSettings settings) {
        String own = settings.get(GeneralSettings.LANGUAGE).primary();
        return SPOKEN.contains(own) ? own : LAST_RESORT;
    }

    private static Map<String, String> byCountry(Map<String, String> countriesByLanguage) {
        Map<String, String> byCountry = new HashMap<>();
        countriesByLanguage.forEach((language, countries) ->
                List.of(countries.split(" ")).forEach(country -> byCountry.put(country, language)));
        return Map.copyOf(byCountry);
    }
}
