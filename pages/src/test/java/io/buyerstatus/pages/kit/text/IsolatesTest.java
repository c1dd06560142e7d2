package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsolatesTest {
    private static final String HEBREW = "דנה כהן";

    @Test
    void whatRunsFromLeftToRightStaysAsItIs() {
        String name = "Zoë Ångström-Łukasiewicz 小林";
        assertThat(Isolates.around(name)).isSameAs(name);
    }

    @Test
    void whatRunsFromRightToLeftIsIsolated() {
        assertThat(Isolates.around(HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(Isolates.around("ليلى (2)")).isEqualTo("\u2068ليلى (2)\u2069");
    }

    @Test
    void aNameCannotTurnTheRestOfTheLineAround() {
        assertThat(Isolates.around("gnp\u202e.exe")).isEqualTo("gnp.exe");
        assertThat(Isolates.around(HEBREW + "\u2069\u202e")).isEqualTo("\u2068" + HEBREW + "\u2069");
    }

    @Test
    void aSentenceThatBeginsWithAHebrewNameStillRunsFromLeftToRight() {
        String subject = Texts.in(PageLanguage.ENGLISH)
                .get("mail.seller_wrote.subject", Map.of("shop", HEBREW, "number", "10042"));

        Bidi line = new Bidi(subject, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(line.getBaseLevel()).isZero();
        assertThat(line.getLevelAt(subject.indexOf("10042"))).isZero();
    }

    @Test
    void theSameHoldsForTagsInTheShopsOwnTexts() {
        Tags tags = new Tags("https://shop.example", HEBREW, "10042", "Shop", Optional.empty());

        assertThat(tags.fill("[Name]: [order_number]")).isEqualTo("\u2068" + HEBREW + "\u2069: 10042");
    }

    @Test
    void isolatesAreBalancedOrNot() {
        assertThat(Isolates.balanced("a\u2068b\u2066c\u2069\u2069")).isTrue();
        assertThat(Isolates.balanced("a\u2069\u2068")).isFalse();
        assertThat(Isolates.balanced("\u2068")).isFalse();
    }
}
