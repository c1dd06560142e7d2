package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.Novelty;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of page, in every state, at every level, in every language. */
@Tag("G15")
@ExtendWith(SharedChromium.class)
final class EveryPageTest {
    /** WCAG 2.2, 1.4.10: no scrolling in two directions at this width, which is also 1280 at 400 %. */
    private static final int NARROWEST = 320;

    @Test
    void pagesOfTheLongestWordsAreRight(Chromium chromium) {
        Map<String, String> pages = Pages.kept(PageLanguage.GERMAN);
        pages.putAll(Pages.made(PageLanguage.GERMAN));
        assertThat(pages).hasSizeGreaterThan(100);
        areRight(chromium, pages);
    }

    @Test
    @Tag("heavy")
    void everyStateIsRightInEveryLanguage(Chromium chromium) {
        Map<String, String> pages = Pages.all();
        assertThat(pages).hasSizeGreaterThan(600);
        areRight(chromium, pages);
    }

    /**
     * Fits the narrowest screen, leaves nothing on the console, and satisfies axe: which takes its time, so that a build asks it of each page
     * that has something in it which no page before had.
     */
    private static void areRight(Chromium chromium, Map<String, String> pages) {
        Map<String, List<String>> wrong = new TreeMap<>();
        Set<String> judged = new HashSet<>();
        Novelty novelty = new Novelty();
        try (BrowserContext window = chromium.window(NARROWEST)) {
            Page page = window.newPage();
            Served served = new Served(window);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            pages.forEach((name, html) -> {
                // Many a page is the same in several cases: it is judged once.
                if (!judged.add(html)) {
                    return;
                }
                boolean byAxe = novelty.brings(html);
                complaints.clear();
                page.navigate(served.with(html));
                if (((Integer) page.evaluate("document.documentElement.scrollWidth")) > NARROWEST) {
                    complaints.add("wider than " + NARROWEST);
                }
                if (byAxe) {
                    complaints.addAll(Axe.violations(page));
                }
                if (!complaints.isEmpty()) {
                    wrong.put(name, List.copyOf(complaints));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }
}
