package io.buyerstatus.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    private static final SettingsLayer NORWEGIAN =
            SettingsLayer.EMPTY.with(GeneralSettings.LANGUAGE, new Language("nb"));

    @ParameterizedTest(name = "chosen {0}, order in {1}, to {2}: {3}")
    @CsvSource({
        "fr, de, IT, FR",
        "sv, de, IT, DE",
        "  , de-AT, IT, DE",
        "  , no, , NB",
        "  , sv, IT, IT",
        "  ,   , ES, ES",
        "  ,   , BE, NB",
        "  ,   , , NB",
    })
    void theChoiceComesBeforeTheOrderBeforeTheCountryBeforeTheShop(
            String wish, String order, String country, SupportedLanguage spoken) {
        assertThat(choose(NORWEGIAN, wish, order, country)).isEqualTo(spoken);
    }

    @ParameterizedTest(name = "chosen {0}, order in {1}, to {2}: {3}")
    @CsvSource({"fr, de, IT, DE", "fr, it, NL, NL", "fr, it, IT, NB", "nb, de, DE, NB"})
    void nobodyIsSpokenToInALanguageThatTheShopDoesNotOffer(
            String wish, String order, String country, SupportedLanguage spoken) {
        SettingsLayer some =
                NORWEGIAN.with(GeneralSettings.LANGUAGES, Set.of(SupportedLanguage.DE, SupportedLanguage.NL));

        assertThat(choose(some, wish, order, country)).isEqualTo(spoken);
    }

    @Test
    void theShopsOwnLanguageIsAlwaysOffered() {
        EffectiveSettings one = settings(NORWEGIAN.with(GeneralSettings.LANGUAGES, Set.of()));
        EffectiveSettings two = settings(NORWEGIAN.with(GeneralSettings.LANGUAGES, Set.of(SupportedLanguage.PL)));

        assertThat(LanguageChoice.offered(one)).containsExactly(SupportedLanguage.NB);
        assertThat(LanguageChoice.offered(two)).containsExactly(SupportedLanguage.NB, SupportedLanguage.PL);
        assertThat(LanguageChoice.offered(settings(SettingsLayer.EMPTY))).containsExactly(SupportedLanguage.values());
    }

    @Test
    void aShopOfAnotherLanguageSpeaksEnglish() {
        SettingsLayer swedish = SettingsLayer.EMPTY.with(GeneralSettings.LANGUAGE, new Language("sv"));

        assertThat(LanguageChoice.forShop(settings(swedish))).isEqualTo(SupportedLanguage.EN);
    }

    private static SupportedLanguage choose(SettingsLayer shop, String wish, String order, String country) {
        return LanguageChoice.forBuyer(
                Optional.ofNullable(wish).map(Language::new),
                Optional.ofNullable(order).map(Language::new),
                Optional.ofNullable(country).map(Country::new),
                settings(shop));
    }

    private static EffectiveSettings settings(SettingsLayer shop) {
        return new EffectiveSettings(shop, SettingsLayer.EMPTY);
    }
}
