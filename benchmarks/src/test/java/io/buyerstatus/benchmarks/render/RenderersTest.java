package io.buyerstatus.benchmarks.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenderersTest {
    private final Renderers renderers = new Renderers();

    @Test
    void whatIsComparedIsTheSamePageByteForByte() {
        assertThat(renderers.ours())
                .contains("&lt;300 ml&gt;", "抹茶碗", "&amp; Töchter")
                .hasSizeGreaterThan(10_000)
                .isEqualTo(renderers.stock())
                .isEqualTo(renderers.byHand());
    }

    /** Thymeleaf's spaces and its way to escape are its own. */
    @Test
    void thymeleafShowsTheSameWords() {
        assertThat(words(renderers.thymeleaf())).isEqualTo(words(renderers.ours()));
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&#x3D;", "=")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
