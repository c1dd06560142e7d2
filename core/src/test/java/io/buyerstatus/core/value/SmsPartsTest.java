package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How text messages are counted. */
class SmsPartsTest {

    @DisplayName("C48: parts of both alphabets, at their limits")
    @Test
    @Tag("BL-7")
    @Tag("C48")
    void partsAtTheirLimits() {
        assertThat(SmsParts.of("a".repeat(160)).count()).isEqualTo(1);
        assertThat(SmsParts.of("a".repeat(161)).count()).isEqualTo(2);
        assertThat(SmsParts.of("a".repeat(306)).count()).isEqualTo(2);
        assertThat(SmsParts.of("a".repeat(307)).count()).isEqualTo(3);
        assertThat(SmsParts.of("ж".repeat(70)).count()).isEqualTo(1);
        assertThat(SmsParts.of("ж".repeat(71)).count()).isEqualTo(2);
        assertThat(SmsParts.of("ж".repeat(135)).count()).isEqualTo(3);
        assertThat(SmsParts.of("").count()).isEqualTo(1);
    }

    @DisplayName("C48: some signs count twice, and only in the GSM alphabet")
    @Test
    @Tag("C48")
    void someSignsCountTwice() {
        assertThat(SmsParts.of("€".repeat(80)).units()).isEqualTo(160);
        assertThat(SmsParts.of("€".repeat(81)).count()).isEqualTo(2);
        assertThat(SmsParts.of("€ж").units()).isEqualTo(2);
    }

    @Test
    void noCharacterIsCutInTwo() {
        // 152 signs and one of two septets: 153 would fit them but for the last, which moves on as a whole.
        assertThat(SmsParts.of(("a".repeat(152) + "€").repeat(2)).count()).isEqualTo(3);
        assertThat(SmsParts.of("a".repeat(66) + "😀" + "ж".repeat(66)).count()).isEqualTo(3);
    }

    @DisplayName("C48: the character that makes it UCS-2 is named")
    @Test
    @Tag("C48")
    void theCharacterThatDoublesTheBillIsNamed() {
        assertThat(SmsParts.of("Łódź").outside()).contains("Ł");
        assertThat(SmsParts.of("hello 😀").outside()).contains("😀");
        assertThat(SmsParts.of("Grüße für 5 €").outside()).isEmpty();
        assertThat(SmsParts.of("Łódź").description()).isEqualTo("4 characters (UCS-2), 1 part");
    }
}
