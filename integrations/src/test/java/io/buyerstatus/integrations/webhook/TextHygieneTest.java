package io.buyerstatus.integrations.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextHygieneTest {
    @Test
    void a_line_is_one_line() {
        assertThat(TextHygiene.line(" a\r\nBcc: b\u0000\u007fc\t ", 50)).isEqualTo("a  Bcc: b  c");
    }

    @Test
    void text_keeps_its_line_breaks() {
        assertThat(TextHygiene.text("a\r\n\r\nb\u0007c\n", 50)).isEqualTo("a\n\nb c");
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdefg, 6, abcde…", "abcd😀f, 6, abcd…"})
    void what_is_too_long_is_cut_and_no_character_is_halved(String text, int max, String cut) {
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
    void what_a_page_must_not_link_to_is_no_address(String text) {
        assertThat(TextHygiene.url(text)).isEmpty();
    }

    @Test
    void an_address_may_shout_its_scheme() {
        assertThat(TextHygiene.url("HTTPS://gls-group.com/x?match=1"))
                .contains(URI.create("https://gls-group.com/x?match=1"));
    }
}
