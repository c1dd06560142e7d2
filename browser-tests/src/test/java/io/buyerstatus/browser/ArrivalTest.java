package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.PageScript;
import io.buyerstatus.bench.browser.SharedChromium;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that arrive in pieces: whatever a buyer sees of them stays where it is, and in the end all of it is there. */
@Tag("G15")
@ExtendWith(SharedChromium.class)
final class ArrivalTest {
    /** Lighthouse's phone. */
    private static final int PHONE = 412;

    @Test
    void nothingMovesThatCanBeSeen(Chromium chromium) throws IOException {
        nothingMoves(chromium, Pages.few(), PHONE, Chromium.WIDE);
    }

    @Test
    @Tag("heavy")
    void nothingMovesInAnyStateAndLanguage(Chromium chromium) throws IOException {
        nothingMoves(chromium, Pages.all(), Chromium.PHONE, PHONE, Chromium.WIDE);
    }

    private static void nothingMoves(Chromium chromium, Map<String, String> pages, Integer... widths)
            throws IOException {
        Map<String, List<?>> wrong = new TreeMap<>();
        String script = PageScript.of(ArrivalTest.class, "arrival.js");
        try (BrowserContext window = chromium.windowWithoutPolicy(Chromium.WIDE);
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
}
