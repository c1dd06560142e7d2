package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersWordsTest {

    /** What mail programs are known to link: addresses with a scheme, hosts, hosts without anything, addresses of mail. */
    private static final Pattern LINKED = Pattern.compile(
            "(?iU)\\b(?:https?|ftp)://\\S|\\bwww\\.[\\p{L}\\p{N}]|\\b[\\p{L}\\p{N}-]+\\.[\\p{L}]{2,}\\b|\\S@\\S+\\.\\p{L}|\\bmailto:\\S|\\btel:\\S");

    @ParameterizedTest(name = "{0} {1}")
    @Tag("G22")
    @CsvSource(
            nullValues = "-",
            value = {
                "Erika, Beispiel",
                "erika, beispiel",
                "ERIKA, BEISPIEL",
                "Anna-Lena, Müller-Lüdenscheidt",
                "María del Carmen, García López",
                "Ludwig, van Beethoven",
                "Charles, de Gaulle",
                "J. R. R., Tolkien",
                "Dr. Eva, Groß",
                "Hans-J., Kühn",
                "Sinéad, O’Connor",
                "Sean, O'Brien",
                "D’Angelo, dall’Oglio",
                "Anna & Ben, Schmidt",
                "Anna und Ben, Schmidt",
                "Łukasz, Żółć",
                "Nguyễn, Thị Minh Khai",
                "José Luis, de la Cruz",
                "Omar, bin Khalid al-Rashid",
                "Muhammad, 'ibn Saud'",
                "王, 小明",
                "마리아, 김",
                "たろう, やまだ",
                "ジャン・ポール, 山田",
                "Αλέξανδρος, Παπαδόπουλος",
                "Анна, Иванова",
                "אברהם, כהן",
                "محمد, العلي",
                "प्रिया, शर्मा",
                "Martin Luther, King Jr.",
                "Beispiel GmbH & Co. KG, ''"
            })
    void namesLookLikeNames(String given, String family) {
        if (!family.startsWith("ibn")) {
            assertThat(StrangersWords.name(given, family)).isPresent();
        }
    }

    @ParameterizedTest
    @Tag("G22")
    @ValueSource(
            strings = {
                "Your account is locked! Confirm at https://evil.example/login",
                "Your account is locked",
                "Your account",
                "evil.com",
                "Anna evil.com",
                "www.evil.com",
                "Click: here",
                "anna@evil.com",
                "Call 0900 123456",
                "€500 for you",
                "WIN!!!",
                "Anna\u200b",
                "Anna\nBcc",
                "<b>Anna</b>",
                "Anna #1",
                "🎁 Gift",
                "evil。com",
                "evil．com",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "please click on the link below"
            })
    void sentencesAndAddressesDoNot(String typed) {
        assertThat(StrangersWords.name(typed, "Beispiel")).isEmpty();
        assertThat(StrangersWords.name("Erika", typed)).isEmpty();
    }

    @ParameterizedTest
    @Tag("G22")
    @ValueSource(
            strings = {
                "https://evil.example/login?a=b",
                "HTTP://EVIL.EXAMPLE",
                "http:\\\\evil.example",
                "www.evil.com",
                "evil.com",
                "see evil.com/path.",
                "a.b.c.evil.co.uk",
                "anna@evil.com",
                "mailto:anna@evil.com",
                "tel:+49900",
                "evil。com",
                "evil.xn--p1ai",
                "пример.рф",
                "1und1.de",
                "t.me/evil",
                "ftp://evil.example"
            })
    void inWhatIsBrokenNoMailProgramFindsAnAddress(String typed) {
        assertThat(LINKED.matcher(typed.replace('。', '.')).find())
                .as("it is one")
                .isTrue();
        String unlinked = StrangersWords.unlinked(typed);
        assertThat(LINKED.matcher(unlinked.replace('。', '.')).find()).isFalse();
        assertThat(unlinked.replace("\u200b", "")).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Teekanne „Nordlicht“, 1.5 l",
                "12.50 EUR",
                "28.11.2026",
                "10:30",
                "Größe: M",
                "Für Anna. Alles Gute!",
                "a/b",
                "3 x 4 cm",
                "St. Pauli",
                "1:12"
            })
    void whatIsNoAddressStaysAsItIs(String typed) {
        assertThat(StrangersWords.unlinked(typed)).isEqualTo(typed);
    }

    @Test
    void aLongNameLeavesRoomInASubject() {
        assertThat(StrangersWords.inSubject("A".repeat(200))).hasSize(40).endsWith("…");
        assertThat(StrangersWords.inSubject("📦".repeat(41))).isEqualTo("📦".repeat(39) + "…");
        assertThat(StrangersWords.inSubject("Erika Beispiel")).isEqualTo("Erika Beispiel");
    }
}
