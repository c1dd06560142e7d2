package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextHygieneTest {
    @Test
    void aLineIsOneLine() {
        assertThat(TextHygiene.line(" a\r\nBcc: b\u0000\u007fc\t ", 50)).isEqualTo("a  Bcc: b  c");
    }

    @Test
    void textKeepsItsLineBreaks() {
        assertThat(TextHygiene.text("a\r\n\r\nb\u0007c\n", 50)).isEqualTo("a\n\nb c");
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdefg, 6, abcde…", "abcd😀f, 6, abcd…"})
    void whatIsTooLongIsCutAndNoCharacterIsHalved(String text, int max, String cut) {
        assertThat(TextHygiene.line(text, max)).isEqualTo(cut).hasSizeLessThanOrEqualTo(max);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "//shop.example/x",
                "https://",
                "https://a b",
                "https:/x",
                "ftp://shop.example",
                "http://<x>"
            })
    void whatAPageMustNotLinkToIsNoAddress(String text) {
        assertThat(TextHygiene.url(text)).isEmpty();
    }

    @Test
    void anAddressMayShoutItsScheme() {
        assertThat(TextHygiene.url("HTTPS://gls-group.com/x?match=1"))
                .contains(URI.create("https://gls-group.com/x?match=1"));
    }
}
