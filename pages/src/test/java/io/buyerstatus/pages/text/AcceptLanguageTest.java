package io.buyerstatus.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

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
        assertThat(AcceptLanguage.preferred(header)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "sv", "de;q=0", "de;q=2", ";;,,", "../../etc", "de;q=abc"})
    void knowsNothingFromAnythingElse(String header) {
        assertThat(AcceptLanguage.preferred(header)).isEmpty();
    }

    @Test
    void readsNoHeaderThatNoBrowserWouldSend() {
        assertThat(AcceptLanguage.preferred("de,".repeat(10_000))).isEmpty();
    }
}
