package io.buyerstatus.pages.kit.template;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class HtmlEscaperTest {

    @Test
    void whatNeedsNoEscapingIsNotCopied() {
        String clean = "Wolldecke „Vidda“, 130 × 180 cm";
        assertThat(HtmlEscaper.html(clean)).isSameAs(clean);
    }

    @Test
    void controlsOfDirectionDoNotReachBeyondTheirElement() {
        assertThat(HtmlEscaper.html("a\u202eb\u202c & c")).isEqualTo("ab &amp; c");
        assertThat(HtmlEscaper.html("a\u2069b")).isEqualTo("ab");
        assertThat(HtmlEscaper.html("\u2068דנה\u2069")).isEqualTo("\u2068דנה\u2069");
    }

    @Property
    void escapesAsTheSimplestEscaperWould(@ForAll @CharRange(from = ' ', to = 'A') String text) {
        assertThat(HtmlEscaper.html(text))
                .isEqualTo(text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
    }
}
