package io.buyerstatus.pages.kit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/?q=1&r=2",
                "HTTP://shop.example",
                "mailto:a@b.example",
                "tel:+491234",
                "/o/ref/secret",
                "#pay"
            })
    void theseMayStandInALink(String url) {
        assertThat(SafeUrl.of(url)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "//evil.example",
                "/\\evil.example",
                "https://a.example/ b",
                "https:evil",
                "file:///etc/passwd"
            })
    void theseMayNot(String url) {
        assertThat(SafeUrl.of(url)).isEmpty();
    }
}
