package io.buyerstatus.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question is held by. */
@Tag("UP-16")
class SpamSignsTest {
    private static final Duration TYPED = Duration.ofSeconds(40);

    private static Optional<InquiryHold> signs(String text) {
        return SpamSigns.of("", TYPED, "Otto", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gibt es den Becher auch in Blau? Ich habe ihn hier gesehen: https://shop.example/becher",
                "Is the mug dishwasher safe? I saw https://shop.example/a and www.shop.example/b",
                "Liefern Sie auch in die Schweiz?",
                "Ihr Shop hat ein Gewinnspiel, mit Casino-Chips aus Keramik. Kann man die kaufen?",
                "Can I pay with crypto?",
                "¿Hacen envíos a Canarias?"
            })
    void whatPeopleAskIsNotHeld(String text) {
        assertThat(signs(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LINKS, https://a.example https://b.example https://c.example",
        "LINKS, visit a-shop.ru and b-shop.top and c-shop.click",
        "WORDS, We offer SEO services and backlinks for your website",
        "WORDS, Win at our casino: https://win.example",
        "WORDS, Earn money with bitcoin"
    })
    void advertisementsAreHeld(InquiryHold why, String text) {
        assertThat(signs(text)).contains(why);
    }

    @Test
    void trapsAndHasteAreHeldWhateverTheySay() {
        assertThat(SpamSigns.of("x", TYPED, "Otto", "Liefern Sie auch in die Schweiz?"))
                .contains(InquiryHold.TRAP);
        assertThat(SpamSigns.of("", Duration.ofMillis(2900), "Otto", "Liefern Sie?"))
                .contains(InquiryHold.TOO_FAST);
        assertThat(SpamSigns.of("", Duration.ofSeconds(3), "Otto", "Liefern Sie?"))
                .isEmpty();
        assertThat(SpamSigns.of("", TYPED, "Win https://a.example", "Hi")).contains(InquiryHold.LINKS);
    }
}
