package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order's card in a browser: a note, a letter, and second thoughts, without a script, by keyboard and on a phone. */
@Tag("BL-55")
@Tag("UP-7")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskCardTest {
    private static final String ORDERS = "/console/shops/demo/orders";
    private static final int MOST_BYTES = 60 * 1024;

    private final Running running;
    private final Chromium chromium;

    DeskCardTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void aClerkNotesWritesAndThinksBetterOfIt(int width) throws IOException {
        URI list = running.system().uri().resolve(ORDERS + "?q=N-10259");
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(running.system().uri().resolve(ORDERS).toString());
            button(page, "Anton Agent").click();
            running.await("the order is in the list", () -> {
                page.navigate(list.toString());
                return page.locator("main").textContent().contains("Emil Kaya");
            });
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("N-10259"))
                    .press("Enter");
            assertThat(page.locator("h1").textContent()).contains("N-10259");
            looked(page, width);

            page.getByLabel("Nobody outside the shop ever reads this").fill("Difficult stairs " + width);
            button(page, "Keep among us").press("Enter");
            assertThat(page.locator(".item.note").first().textContent())
                    .contains("Difficult stairs " + width, "Anton Agent", "Among us");
            looked(page, width);

            page.getByLabel("What the buyer reads").fill("Your order leaves today, " + width);
            button(page, "Preview").press("Enter");
            looked(page, width);
            button(page, "Send to Emil Kaya by mail").press("Enter");
            assertThat(page.locator("[role=status]").textContent()).contains("you can undo it");
            looked(page, width);
            button(page, "Undo: do not send").first().press("Enter");
            assertThat(page.getByLabel("What the buyer reads").inputValue())
                    .isEqualTo("Your order leaves today, " + width);
            assertThat(compressed(page)).isLessThan(MOST_BYTES);
            looked(page, width);

            button(page, "Discard draft").click();
            assertThat(page.getByLabel("What the buyer reads").inputValue()).isEmpty();
            assertThat(page.evaluate("sessionStorage.length + localStorage.length"))
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static int compressed(Page page) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(page.content().getBytes(StandardCharsets.UTF_8));
        }
        return compressed.size();
    }

    private static void looked(Page page, int width) {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
