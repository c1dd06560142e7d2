package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a text may hold, character by character. */
class CleanTextTest {
    @Test
    void whatPeopleWriteIsTheSameObject() {
        String text = "Zoë O’Brien 🧣 שלום 漢字 e\u0301 \u00ad\u200b\u200f\ufeff\ufffd";
        assertThat(CleanText.line(text)).isSameAs(text);
        assertThat(CleanText.text(text)).isSameAs(text);
        assertThat(CleanText.printable(text)).isSameAs(text);
    }

    @Test
    void noCategoryThatBreaksLinesOrHasNoCharacterPasses() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(point -> CleanText.line("a" + Character.toString(point) + "b"))
                        .flatMapToInt(String::codePoints)
                        .map(Character::getType)
                        .distinct()
                        .boxed())
                .doesNotContain(
                        (int) Character.CONTROL,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR,
                        (int) Character.SURROGATE);
    }

    @Test
    void controlsOfLatinOneAreWhatWindowsHasThere() {
        assertThat(CleanText.line("O\u0092Brien \u0080 5 \u0096 \u0085")).isEqualTo("O’Brien € 5 – …");
        assertThat(CleanText.line("a\u0081b")).isEqualTo("a b");
    }

    @Test
    void breaksStayInTextsAndBecomeSpacesInLines() {
        assertThat(CleanText.text("a\r\nb\rc\u2028d\u2029e\tf\u0000g")).isEqualTo("a\nb\nc\nd\ne\tf g");
        assertThat(CleanText.line("a\nb\u2028c\u0000d")).isEqualTo("a b c d");
    }

    @Test
    void nothingTurnsWhatStandsAround() {
        assertThat(CleanText.line("gnp\u202e.exe \u2066x\u2069")).isEqualTo("gnp.exe x");
        assertThat(CleanText.printable("\u2068שלום\u2069")).isEqualTo("\u2068שלום\u2069");
    }

    @Test
    void halvesOfPairsAndWhatXmlDoesNotKnowAreGone() {
        assertThat(CleanText.line("a\ud83db\uffffc\ufffed\udc00")).isEqualTo("a b c d ");
    }

    @Test
    void mendingLeavesToTheReceiverWhatItRefuses() {
        assertThat(CleanText.mended("a\u0000\n\ud83d b\u0092\u2028\uffff")).isEqualTo("a\u0000\n\ud83d b’  ");
    }

    @Test
    void nothingIsCutThroughACharacter() {
        assertThat(CleanText.cut("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(CleanText.start("ab😀cd", 3)).isEqualTo("ab");
        assertThat(CleanText.start("ab😀cd", 4)).isEqualTo("ab😀");
        assertThat(CleanText.cut("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void lengthsCountCharactersAsTheContractDoes() {
        assertThat(Checks.atMost("😀".repeat(150), 200, "name")).hasSize(300);
    }
}
