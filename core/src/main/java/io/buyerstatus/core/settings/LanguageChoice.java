package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which language a buyer is spoken to: the order's, else the country's, else the shop's, else English (design 7). */
public final class LanguageChoice {
    /** What the product speaks. */
    public static final Set<String> SPOKEN = Set.of("de", "en", "nb");

    private static final String LAST_RESORT = "en";

    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("DE", "de"),
            Map.entry("AT", "de"),
            Map.entry("LI", "de"),
            Map.entry("NO", "nb"),
            Map.entry("GB", "en"),
            Map.entry("IE", "en"),
            Map.entry("US", "en"),
            Map.entry("CA", "en"),
            Map.entry("AU", "en"),
            Map.entry("NZ", "en"));

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
}
