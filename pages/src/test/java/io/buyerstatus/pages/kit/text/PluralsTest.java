package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluralsTest {

    private static final int FURTHEST = 100_000;

    @ParameterizedTest
    @EnumSource
    void countsAsUnicodeSays(PageLanguage language) {
        PluralRules unicode = PluralRules.forLocale(language.locale());
        Set<String> met = new TreeSet<>();
        for (int number = 0; number <= FURTHEST; number++) {
            String category = language.plurals().category(number);
            if (!category.equals(unicode.select(number))) {
                assertThat(category).as("%d in %s", number, language).isEqualTo(unicode.select(number));
            }
            met.add(category);
        }
        assertThat(language.plurals().categories()).containsExactlyInAnyOrderElementsOf(met);
    }
}
