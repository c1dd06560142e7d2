package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.value.SupportedLanguage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A buyer reads his order's page in the language that he chooses. */
@Tag("SH-1")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class LanguageSwitchTest {
    private static final int SMALLEST = 320;

    private final Running running;
    private final Chromium chromium;
    private final String link;

    LanguageSwitchTest(Running running, Chromium chromium) throws IOException, InterruptedException {
        this.running = running;
        this.chromium = chromium;
        link = running.orders()
                .filter(order -> order.path("state").asText().equals("placed"))
                .map(order -> running.system()
                        .uri()
                        .resolve(order.path("privateLink").asText())
                        .toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChoiceStaysInTheBrowserAndNowhereElse() {
        String before = language(link);
        try (BrowserContext context = chromium.windowWithoutJavaScript(Chromium.PHONE);
                Page page = context.newPage()) {
            page.navigate(link);
            page.locator(".languages summary").press("Enter");
            page.locator(".languages a[hreflang=pl]").press("Enter");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("pl");
            assertThat(page.locator(".languages a[aria-current]").textContent()).isEqualTo("Polski");

            page.locator("textarea").fill("Dzień dobry");
            page.locator("form:has(textarea) button").press("Enter");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("pl");
            assertThat(page.locator("main").innerText()).contains("Mamy Twoją wiadomość.");

            page.navigate(link + "/stop");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("pl");

            page.navigate(running.system().uri().resolve("/o/nobody/nothing").toString());
            assertThat(page.locator("h1").innerText()).isEqualTo("Nie znaleźliśmy tego zamówienia");
        }
        assertThat(language(link)).isEqualTo(before).isNotEqualTo("pl");
    }

    @Test
    void everyLanguageFitsASmallPhoneWithItsMenuOpen() {
        try (BrowserContext context = chromium.window(SMALLEST);
                Page page = context.newPage()) {
            for (SupportedLanguage spoken : SupportedLanguage.values()) {
                page.navigate(link + "?lang=" + spoken.tag());
                page.locator(".languages summary").click();

                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(spoken.tag());
                assertThat(page.locator(".languages a").all()).hasSize(SupportedLanguage.values().length);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(spoken.tag())
                        .isLessThanOrEqualTo(SMALLEST);
                assertThat(Axe.violations(page)).as(spoken.tag()).isEqualTo(List.of());
            }
        }
    }

    private String language(String address) {
        try (BrowserContext context = chromium.window(Chromium.PHONE);
                Page page = context.newPage()) {
            page.navigate(address);
            return page.locator("html").getAttribute("lang");
        }
    }
}
