package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.SupportedLanguage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
    private static final Set<PageLanguage> ALL = EnumSet.allOf(PageLanguage.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8 | GERMAN",
                "sv-SE,sv;q=0.9,en;q=0.5 | ENGLISH",
                "fr-CA,fr;q=0.9,en;q=0.5 | FRENCH",
                "nn-NO,en;q=0.9 | NORWEGIAN",
                "no | NORWEGIAN",
                "en;q=0.2, nb;q=0.7 | NORWEGIAN",
            })
    void choosesTheLanguageThatTheBrowserLikesBest(String header, PageLanguage language) {
        assertThat(AcceptLanguage.preferred(header, ALL)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "sv", "de;q=0", "de;q=2", ";;,,", "../../etc", "de;q=abc"})
    void knowsNothingFromAnythingElse(String header) {
        assertThat(AcceptLanguage.preferred(header, ALL)).isEmpty();
    }

    @Test
    void readsNoHeaderThatNoBrowserWouldSend() {
        assertThat(AcceptLanguage.preferred("de,".repeat(10_000), ALL)).isEmpty();
    }

    @Test
    void aShopsVisitorIsSpokenToInALanguageThatTheShopOffers() {
        EffectiveSettings settings = new EffectiveSettings(
                SettingsLayer.EMPTY
                        .with(GeneralSettings.LANGUAGE, new Language("nl"))
                        .with(GeneralSettings.LANGUAGES, Set.of(SupportedLanguage.DE)),
                SettingsLayer.EMPTY);

        assertThat(BuyerLanguage.ofVisitor(Optional.of(new Language("de")), Optional.of("nl"), settings))
                .isEqualTo(PageLanguage.GERMAN);
        assertThat(BuyerLanguage.ofVisitor(Optional.of(new Language("fr")), Optional.of("fr,de;q=0.5"), settings))
                .isEqualTo(PageLanguage.GERMAN);
        assertThat(BuyerLanguage.ofVisitor(Optional.empty(), Optional.of("fr"), settings))
                .isEqualTo(PageLanguage.DUTCH);
    }
}
