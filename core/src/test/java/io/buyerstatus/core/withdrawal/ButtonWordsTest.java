package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.value.LocalisedText;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop may write on the buttons for withdrawing. */
@Tag("G5")
class ButtonWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vom Vertrag hier zurücktreten",
                "Vertrag widerrufen",
                "Widerruf bestätigen",
                "Withdraw from contract here",
                "Recedere dal contratto qui",
                "Odstąp od umowy tutaj"
            })
    void d2WordsForWithdrawingAreTaken(String words) {
        assertThat(ButtonWords.type().parse().apply(Map.of("de", words)))
                .isEqualTo(new LocalisedText(Map.of("de", words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bestellung stornieren",
                "Vertrag kündigen",
                "Rückgabe anmelden",
                "Artikel zurücksenden? Retoure hier",
                "Umtausch",
                "Submit return request",
                "Cancel order",
                "Terminate contract",
                "Annuler la commande",
                "Résilier",
                "Devolver",
                "Disdire il contratto",
                "Bestelling retourneren",
                "Zwrot towaru",
                "Avbestill",
                "Returner varen",
                "",
                "Vertrag\nwiderrufen",
                "Vertrag widerrufen, aber mit viel mehr Worten, als auf einen Knopf passen"
            })
    void d2WordsForSomethingElseAreNot(String words) {
        assertThatThrownBy(() -> ButtonWords.type().parse().apply(Map.of("de", words)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void d2OneTextForAllLanguagesIsNoneInMostOfThem() {
        assertThatThrownBy(() -> ButtonWords.type().parse().apply("Vertrag widerrufen"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
