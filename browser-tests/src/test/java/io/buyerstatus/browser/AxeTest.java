package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The judge itself: silence means that it looked. */
@ExtendWith(SharedChromium.class)
final class AxeTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Order</title><main><h1>Order</h1>%s</main></html>
            """;

    @Test
    void findsWhatIsWrongAndNothingElse(Chromium chromium) {
        try (BrowserContext window = chromium.window(Chromium.PHONE);
                Page page = window.newPage()) {
            page.setContent(PAGE.formatted("<p>It is on its way.</p>"));
            assertThat(Axe.violations(page)).isEmpty();

            page.setContent(PAGE.formatted("<p style='color:#bbb'>It is on its way.</p>"));
            assertThat(Axe.violations(page)).singleElement().asString().startsWith("color-contrast");

            page.setContent(
                    PAGE.formatted(
                            "<button style='height:9px;padding:0'>a</button><br><button style='height:9px;padding:0'>b</button>"));
            assertThat(Axe.violations(page)).singleElement().asString().startsWith("target-size");
        }
    }
}
