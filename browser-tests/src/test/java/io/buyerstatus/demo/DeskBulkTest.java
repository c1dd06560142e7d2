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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk writes to the buyers of a list, from the filter to the last letter, and reads the history. */
@Tag("BL-3")
@Tag("BL-57")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskBulkTest {
    private static final String ORDERS = "/console/shops/demo/orders";

    private final Running running;
    private final Chromium chromium;

    DeskBulkTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void aClerkTicksAnOrderLooksSendsAndSeesWhatBecameOfIt(int width) {
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            URI orders = running.system().uri().resolve(ORDERS);
            page.navigate(orders.toString());
            button(page, "Anton Agent").click();
            running.await("the order is in the list", () -> {
                page.navigate(orders + "?q=kaya");
                return page.locator("main").textContent().contains("Emil Kaya");
            });
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages to many"))
                            .getAttribute("href"))
                    .endsWith("/bulk");
            page.getByRole(AriaRole.CHECKBOX).first().check();
            looked(page, width);
            button(page, "Write to the ticked").click();
            page.getByLabel("What the buyer reads").fill("Dear [Name], this is about [order_number], " + width + ".");
            looked(page, width);
            button(page, "Preview").click();
            assertThat(page.locator("main").textContent()).contains("Dear Emil Kaya, this is about N-10259");
            looked(page, width);
            button(page, "Send 1 mail").click();
            page.getByText("1 written.", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            looked(page, width);
            assertThat(page.locator("tbody").textContent()).contains("N-10259");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages to many"))
                    .click();
            assertThat(page.locator("tbody").textContent()).contains("Anton Agent", "1 / 1");
            looked(page, width);
            page.navigate(orders + "?all=1");
            assertThat(page.locator("nav.tabs").textContent()).contains("Unterwegs", "Geld zurück");
            page.getByText("Change my tabs").click();
            looked(page, width);
            assertThat(complaints).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void looked(Page page, int width) {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
