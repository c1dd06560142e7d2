package io.buyerstatus.pages.template;

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
