package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.pages.text.PageLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that arrive in pieces: whatever a buyer sees of them stays where it is, and in the end all of it is there. */
@Tag("G15")
final class ArrivalTest {
    private static final Pattern FEW =
            Pattern.compile("(UNPAID|TWO_OF_THREE|PICKUP_READY|GOING_BACK) .*|(access|notice) .*\\.de\\.html"
                    + "|shared (two_of_three|cancelled_unpaid)\\.de\\.html");

    /** Lighthouse's phone. */
    private static final int PHONE = 412;

    @Test
    void nothingMovesThatCanBeSeen() throws IOException {
        Map<String, String> pages = pages(PageLanguage.GERMAN);
        pages.keySet().removeIf(name -> !FEW.matcher(name).matches());
        nothingMoves(pages, PHONE, Chromium.WIDE);
    }

    @Test
    @Tag("heavy")
    void nothingMovesInAnyStateAndLanguage() throws IOException {
        nothingMoves(pages(PageLanguage.values()), Chromium.PHONE, PHONE, Chromium.WIDE);
    }

    private static void nothingMoves(Map<String, String> pages, Integer... widths) throws IOException {
        Map<String, List<?>> wrong = new TreeMap<>();
        String script = script();
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.windowWithoutPolicy(Chromium.WIDE);
                Page page = window.newPage()) {
            Served served = new Served(window);
            page.navigate(served.with(""));
            pages.forEach((name, html) -> {
                served.with(html);
                for (int width : widths) {
                    if (page.evaluate(script, List.of(served.page(), width)) instanceof List<?> found
                            && !found.isEmpty()) {
                        wrong.put(name + ", " + width, found);
                    }
                }
            });
        }

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> pages(PageLanguage... languages) throws IOException {
        Map<String, String> pages = Pages.made(languages);
        pages.putAll(Pages.kept());
        return pages;
    }

    private static String script() throws IOException {
        try (InputStream in = ArrivalTest.class.getResourceAsStream("arrival.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
