package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.PageScript;
import io.buyerstatus.bench.browser.SharedChromium;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For people who need large letters: twice the size leaves every word where it can be read [WCAG 2.2, 1.4.4]. */
@Tag("G15")
@ExtendWith(SharedChromium.class)
final class ZoomTest {
    /** What a desktop's window is worth when it is zoomed to 200 %. */
    private static final int ZOOMED = Chromium.WIDE / 2;

    /** The browser's own setting for the size of letters, at its double. */
    private static final String LARGE_LETTERS = "html { font-size: 200% !important; }";

    @Test
    void everyWordCanBeReadAtTwiceTheSize(Chromium chromium) throws IOException {
        everyWordCanBeRead(chromium, Pages.few());
    }

    @Test
    @Tag("heavy")
    void everyWordCanBeReadAtTwiceTheSizeInEveryLanguage(Chromium chromium) throws IOException {
        everyWordCanBeRead(chromium, Pages.all());
    }

    private static void everyWordCanBeRead(Chromium chromium, Map<String, String> pages) throws IOException {
        Map<String, Object> wrong = new TreeMap<>();
        String script = PageScript.of(ZoomTest.class, "readable.js");
        try (BrowserContext window = chromium.windowWithoutPolicy(Chromium.WIDE);
                Page page = window.newPage()) {
            Served served = new Served(window);
            pages.forEach((name, html) -> {
                page.navigate(served.with(html));
                page.setViewportSize(ZOOMED, 400);
                note(wrong, name + " zoomed", page.evaluate(script));
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(LARGE_LETTERS));
                for (int width : new int[] {Chromium.PHONE, 390, Chromium.WIDE}) {
                    page.setViewportSize(width, 800);
                    note(wrong, name + " in large letters, " + width, page.evaluate(script));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static void note(Map<String, Object> wrong, String where, Object found) {
        if (!"[]".equals(String.valueOf(found))) {
            wrong.put(where, found);
        }
    }
}
