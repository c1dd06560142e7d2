package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * In which language a buyer is spoken to: the one they chose, else the order's, else the country's, else the shop's, else
 * English; always one that the shop offers.
 */
public final class LanguageChoice {

    private LanguageChoice() {}

    /** The language for a buyer. */
    public static SupportedLanguage forBuyer(
            Optional<Language> wish, Optional<Language> order, Optional<Country> country, EffectiveSettings settings) {
        Set<SupportedLanguage> offered = offered(settings);
        return wish.flatMap(SupportedLanguage::of)
                .filter(offered::contains)
                .or(() -> order.flatMap(SupportedLanguage::of).filter(offered::contains))
                .or(() -> country.flatMap(SupportedLanguage::in).filter(offered::contains))
                .orElseGet(() -> forShop(settings));
    }

    /** The language for the shop's staff, and for buyers of whom nothing is known. */
    public static SupportedLanguage forShop(EffectiveSettings settings) {
        return SupportedLanguage.of(settings.get(GeneralSettings.LANGUAGE)).orElse(SupportedLanguage.EN);
    }

    /** What a shop's buyers can choose from; the shop's own is always among them. */
    public static Set<SupportedLanguage> offered(EffectiveSettings settings) {
        Set<SupportedLanguage> offered = EnumSet.of(forShop(settings));
        offered.addAll(settings.get(GeneralSettings.LANGUAGES));
        return offered;
    }
}
