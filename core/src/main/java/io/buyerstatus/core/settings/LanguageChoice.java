package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Spoken;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * In which language a buyer is spoken to: the one he chose, else the order's, else the country's, else the shop's, else
 * English (design 7); always one that the shop offers.
 */
public final class LanguageChoice {

    private LanguageChoice() {}

    /** The language for a buyer. */
    public static Spoken forBuyer(
            Optional<Language> wish, Optional<Language> order, Optional<Country> country, EffectiveSettings settings) {
        Set<Spoken> offered = offered(settings);
        return wish.flatMap(Spoken::of)
                .filter(offered::contains)
                .or(() -> order.flatMap(Spoken::of).filter(offered::contains))
                .or(() -> country.flatMap(Spoken::in).filter(offered::contains))
                .orElseGet(() -> forShop(settings));
    }

    /** The language for the shop's staff, and for buyers of whom nothing is known. */
    public static Spoken forShop(EffectiveSettings settings) {
        return Spoken.of(settings.get(GeneralSettings.LANGUAGE)).orElse(Spoken.EN);
    }

    /** What a shop's buyers can choose from; the shop's own is always among them. */
    public static Set<Spoken> offered(EffectiveSettings settings) {
        Set<Spoken> offered = EnumSet.of(forShop(settings));
        offered.addAll(settings.get(GeneralSettings.LANGUAGES));
        return offered;
    }
}
