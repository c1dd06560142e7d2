package io.buyerstatus.pages.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BL-48")
class PlainTextTest {

    @Test
    void aMailsMarkupIsLeftOutAndItsLinesStay() {
        assertThat(PlainText.withoutTags(
                        "<p>Hello <b>Mia</b>,</p><p>it is <a href=\"https://x.example\">here</a>.</p>"))
                .isEqualTo("Hello Mia,\nit is here.");
        assertThat(PlainText.withoutTags("one<br>two<br/>three")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void whatOnlyLooksLikeMarkupStays() {
        assertThat(PlainText.withoutTags("3 < 4 and 5 > 2")).isEqualTo("3 < 4 and 5 > 2");
    }
}
