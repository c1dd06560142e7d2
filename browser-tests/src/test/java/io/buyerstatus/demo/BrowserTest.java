package io.buyerstatus.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.Novelty;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer's browser makes of every page of the demo shop. */
@Tag("SH-1")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class BrowserTest {
    private static final String FOCUSED =
            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()";

    private final Running running;
    private final Chromium chromium;

    BrowserTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void everyPageFitsItsScreenAsksNobodyElseAndSatisfiesAxe(int width) throws IOException, InterruptedException {
        Novelty novelty = new Novelty();
        List<String> complaints = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = chromium.window(width);
                Page page = context.newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onRequest(request -> requests.add(request.url()));
            for (String link : links()) {
                requests.clear();

                page.navigate(link);

                assertThat(complaints).as("console of %s", link).isEmpty();
                assertThat(requests).as("requests of %s", link).isNotEmpty().allMatch(url -> url.startsWith(origin()));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", link)
                        .isLessThanOrEqualTo(width);
                if (novelty.brings(page.content())) {
                    assertThat(Axe.violations(page)).as("axe on %s", link).isEmpty();
                }
            }
        }
    }

    @Test
    @Tag("DR-24")
    void aBuyerWritesFromAPhoneWithoutJavaScript() throws IOException, InterruptedException {
        String link = running.orders()
                .filter(order -> order.path("state").asText().equals("placed"))
                .map(order -> order.path("privateLink").asText())
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = chromium.windowWithoutJavaScript(Chromium.PHONE);
                Page page = context.newPage()) {
            page.navigate(link);
            page.locator("textarea").fill("Bitte an die Hintertür & <danke>");
            // By keyboard: to click, Playwright waits for frames of animation, which need JavaScript.
            page.locator("form:has(textarea) button").press("Enter");

            assertThat(page.locator("main").innerText()).contains("Bitte an die Hintertür & <danke>");
        }
    }

    @Test
    @Tag("SH-20")
    @Tag("SH-22")
    void aBuyerProvesItWritesAndSharesNoLongerByKeyboardAlone() throws IOException, InterruptedException {
        JsonNode order = running.orders()
                .filter(each -> each.path("state").asText().equals("placed"))
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = chromium.window(Chromium.WIDE);
                Page page = context.newPage()) {
            page.navigate(order.path("privateLink").asText());
            Texts texts = Texts.in(PageLanguage.GERMAN);

            press(page, texts.get("access.show"), "Enter");
            assertThat(page).hasURL(Pattern.compile("/verify$"));
            press(
                    page,
                    texts.get("verify.postcode.label"),
                    order.path("postcode").asText());
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText(texts.get("verify.done.addresses"));

            press(page, texts.get("thread.label"), "Bitte klingeln.");
            press(page, texts.get("thread.send"), "Space");
            assertThat(page.locator(".entries")).containsText("Bitte klingeln.");

            press(page, texts.get("actions.share"), "Enter");
            assertThat(page).hasURL(Pattern.compile("/share$"));
            press(page, texts.get("share.revoke.open"), "Enter");
            press(page, texts.get("share.revoke.button"), "Enter");
            assertThat(page.locator("main")).containsText(texts.get("share.revoked"));
        }
    }

    /** Goes on by the tab key to what is called so, and presses a key there or types a text. */
    private static void press(Page page, String name, String keys) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (page.evaluate(FOCUSED).equals(name)) {
                if (keys.equals("Enter") || keys.equals("Space")) {
                    page.keyboard().press(keys);
                } else {
                    page.keyboard().type(keys);
                }
                return;
            }
        }
        throw new AssertionError("no key leads to: " + name);
    }

    private List<String> links() throws IOException, InterruptedException {
        return running.orders()
                .map(order -> running.system()
                        .uri()
                        .resolve(order.path("privateLink").asText())
                        .toString())
                .toList();
    }

    private String origin() {
        return running.system().uri().toString();
    }
}
