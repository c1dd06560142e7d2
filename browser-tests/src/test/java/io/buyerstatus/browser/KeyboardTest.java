package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.PageScript;
import io.buyerstatus.bench.browser.SharedChromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For people without a mouse: the key leads through all that can be used, in the order in which it is read, shows where it is
 * [WCAG 2.2, 2.4.7, 2.4.11], and comes out again at the end [2.1.2].
 */
@Tag("G15")
@ExtendWith(SharedChromium.class)
final class KeyboardTest {
    private static final String OUT = "[document.body, window.reachable[0]].includes(document.activeElement)";

    @Test
    void everythingIsReachedInTheOrderOfReading(Chromium chromium) throws IOException {
        Map<String, List<String>> wrong = new TreeMap<>();
        Map<String, String> pages = Pages.few();
        String reachable = PageScript.of(KeyboardTest.class, "reachable.js");
        String focused = PageScript.of(KeyboardTest.class, "focused.js");
        try (BrowserContext window = chromium.window(Chromium.PHONE);
                Page page = window.newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Served served = new Served(window);
            pages.forEach((name, html) -> {
                // Where something is wrong the focus begins there; whoever comes back to the top begins here.
                page.navigate(served.with(html.replace(" autofocus", "")));
                int many = (Integer) page.evaluate(reachable);
                assertThat(many).as(name).isPositive();
                List<String> found = new ArrayList<>();
                for (int at = 0; at < many; at++) {
                    page.keyboard().press("Tab");
                    found.add(page.evaluate(focused, at).toString());
                }
                page.keyboard().press("Tab");
                // A browser without a frame around the page comes out at its beginning again.
                found.add((Boolean) page.evaluate(OUT) ? "" : "no way out");
                found.removeIf(String::isEmpty);
                if (!found.isEmpty()) {
                    wrong.put(name, found);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }
}
