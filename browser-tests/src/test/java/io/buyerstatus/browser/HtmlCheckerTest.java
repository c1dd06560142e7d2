package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.browser.HtmlChecker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page in every state and language is HTML by the letter, in the judgement of the W3C's checker. */
@Tag("heavy")
@Tag("G15")
final class HtmlCheckerTest {
    private static final Path FOLDER = Path.of("target", "html-checker");

    @Test
    void everyPageIsHtmlByTheLetter() throws IOException {
        HtmlChecker checker = HtmlChecker.ready(FOLDER);
        assertThat(checker.errors(Map.of("broken", "<!doctype html><html lang=en><title>x</title><p><div></p>")))
                .as("silence means that it looked")
                .containsKey("broken");
        Map<String, String> pages = Pages.all();
        assertThat(pages).hasSizeGreaterThan(600);
        assertThat(checker.errors(pages)).isEmpty();
    }
}
