package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void addressesBecomeLinksWithoutTheSentencesFullStop() {
        assertThat(Piece.linked("See https://shop.example/a?b=1. Thanks"))
                .containsExactly(
                        new Piece("See ", Optional.empty()),
                        new Piece("https://shop.example/a?b=1", Optional.of("https://shop.example/a?b=1")),
                        new Piece(". Thanks", Optional.empty()));
    }

    @Test
    void nothingElseBecomesALink() {
        assertThat(Piece.linked("javascript:alert(1) data:text/html,x //evil.example https://"))
                .allMatch(piece -> piece.url().isEmpty());
    }

    @Property
    void noCharacterIsLostOrAdded(@ForAll String text) {
        String mixed = text + "https://shop.example/" + text;
        assertThat(Piece.linked(mixed).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(mixed);
    }
}
