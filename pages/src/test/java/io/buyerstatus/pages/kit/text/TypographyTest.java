package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypographyTest {

    @Test
    void frenchSignsStandBehindANarrowSpaceThatDoesNotBreak() {
        assertThat(Typography.FRENCH.set("Livraison prévue : {when}. Ça va ? Oui !"))
                .isEqualTo("Livraison prévue\u202f: {when}. Ça va\u202f? Oui\u202f!");
        assertThat(Typography.FRENCH.set("« Suivi » et 4 000 caractères"))
                .isEqualTo("«\u202fSuivi\u202f» et 4\u202f000 caractères");
    }

    @Test
    void noPolishLineEndsWithASingleLetter() {
        assertThat(Typography.POLISH.set("I w paczce, i {n} z {total} u Ciebie"))
                .isEqualTo("I\u00a0w\u00a0paczce, i\u00a0{n} z\u00a0{total} u\u00a0Ciebie");
    }

    @Test
    void placesSurvive() {
        Text text = Text.parse(Typography.FRENCH.set("Le transporteur indique : {reason}"));
        assertThat(text.with(Map.of("reason", "x"))).isEqualTo("Le transporteur indique\u202f: x");
    }
}
