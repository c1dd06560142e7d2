package io.buyerstatus.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {
    private final Texts english = ConsoleTexts.in(PageLanguage.ENGLISH);
    private final Texts german = ConsoleTexts.in(PageLanguage.GERMAN);

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(german.keys()).isEqualTo(english.keys());
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(german.places(key)).as(key).isEqualTo(english.places(key)));
    }

    /** {@code Texts.count} fills {@code n}; a place by another name has no value, and the page cannot be shown. */
    @Test
    void textsThatCountCallTheirNumberN() {
        assertThat(english.keys())
                .filteredOn(key -> key.endsWith(".other"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english.places(key)).as(key).doesNotContain("count"));
    }

    @Test
    void whoSpeaksAnotherLanguageReadsEnglish() {
        assertThat(ConsoleTexts.language(Optional.empty(), Optional.of("de-CH, en;q=0.5")))
                .isEqualTo(PageLanguage.GERMAN);
        assertThat(ConsoleTexts.language(Optional.empty(), Optional.of("fr"))).isEqualTo(PageLanguage.ENGLISH);
        assertThat(ConsoleTexts.language(Language.parse("de"), Optional.of("fr")))
                .isEqualTo(PageLanguage.GERMAN);
        assertThat(ConsoleTexts.in(PageLanguage.POLISH)).isSameAs(english);
    }
}
