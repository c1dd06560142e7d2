package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page that is kept as a golden file, which the tests of {@code pages} hold to what is rendered: each kind of page, in
 * every state, at every level, in every language.
 */
@Tag("G15")
final class EveryPageTest {
    private static final Path GOLDEN = TemplateFiles.repository().resolve("pages/src/test/resources/golden");

    /** Mails are looked at by mail programs. */
    private static final List<String> OTHERS = List.of("mail", "sms");

    /** WCAG 2.2, 1.4.10: no scrolling in two directions at this width, which is also 1280 at 400 %. */
    private static final int NARROWEST = 320;

    @Test
    void satisfiesAxeFitsTheNarrowestScreenAndLeavesNothingOnTheConsole() throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        List<Path> pages = pages();
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(NARROWEST);
                Page page = window.newPage()) {
            Served served = new Served(window);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            for (Path file : pages) {
                complaints.clear();
                page.navigate(served.with(Files.readString(file)));
                if (((Integer) page.evaluate("document.documentElement.scrollWidth")) > NARROWEST) {
                    complaints.add("wider than " + NARROWEST);
                }
                complaints.addAll(Axe.violations(page));
                if (!complaints.isEmpty()) {
                    wrong.put(GOLDEN.relativize(file).toString(), List.copyOf(complaints));
                }
            }
        }

        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file ->
                            !OTHERS.contains(GOLDEN.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }
}
