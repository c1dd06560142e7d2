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

/** A shop's settings in a browser: looked at, mistyped, mended, saved and taken back, by keyboard and on a phone. */
@Tag("DR-14")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskSettingsTest {
    private static final String SETTINGS = "/console/shops/demo/settings";

    private final Running running;
    private final Chromium chromium;

    DeskSettingsTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    private URI at(String path) {
        return running.system().uri().resolve(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void anOwnerChangesTheBankAccountAndThinksBetterOfIt(int width) {
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            // A browser notes each answer that refuses something.
            page.onConsoleMessage(message -> {
                if (!message.text().contains("status of 422")) {
                    complaints.add(message.type() + ": " + message.text());
                }
            });
            page.navigate(at(SETTINGS).toString());
            button(page, "Olivia Owner").click();
            looked(page, width);
            for (String section : List.of("general", "payments", "withdrawal", "messages-sent")) {
                page.navigate(at(SETTINGS + "/" + section).toString());
                looked(page, width);
            }

            page.navigate(at(SETTINGS).toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bank account"))
                    .press("Enter");
            page.getByLabel("Name of the bank").fill("Förde Bank " + width);
            page.getByLabel("BIC").fill("nonsense");
            button(page, "Save").press("Enter");
            assertThat(page.locator("[role=alert]").textContent()).contains("BIC", "8 or 11");
            assertThat(page.getByLabel("Name of the bank").inputValue()).isEqualTo("Förde Bank " + width);
            page.locator("[role=alert] a").first().press("Enter");
            assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("bank.bic");
            looked(page, width);

            page.getByLabel("BIC").fill("GENODEF1KIL");
            button(page, "Save").press("Enter");
            assertThat(page.locator("[role=status]").textContent()).contains("Saved");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who changed what"))
                    .press("Enter");
            looked(page, width);
            page.locator("button[name]:not([name=everywhere]), form[action$=changes] button")
                    .first()
                    .press("Enter");
            assertThat(page.locator("[role=status]").textContent()).contains("Taken back");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void anOwnerWritesATemplateWithTagsByClickAndIsToldOfMistakesWhileTyping(int width) {
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(at("/console/shops/demo/templates").toString());
            button(page, "Olivia Owner").click();
            page.getByLabel("Its id").fill("walk-" + width);
            looked(page, width);
            button(page, "Begin").press("Enter");
            page.locator("#subject-any").fill("About your order");
            page.locator("#body-any").fill("Hello [Nmae], ");
            assertThat(page.locator("#findings li").first().textContent()).contains("line 1, column 7", "[Name]");
            page.locator("#body-any").fill("Hello ");
            page.locator("button.insert", new Page.LocatorOptions().setHasText("[Name]"))
                    .first()
                    .press("Enter");
            assertThat(page.locator("#body-any").inputValue()).isEqualTo("Hello [Name]");
            assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("body:any");
            page.keyboard().type(", look: [order_link]");
            looked(page, width);

            Page preview =
                    page.waitForPopup(() -> button(page, "Preview in a new tab").press("Enter"));
            preview.waitForLoadState();
            assertThat(preview.frames().get(1).locator("body").textContent()).contains("Hello Mia Köhler");
            preview.close();

            button(page, "Keep as draft").press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("Kept as a draft");
            looked(page, width);
            page.locator("summary", new Page.LocatorOptions().setHasText("Put away"))
                    .press("Enter");
            button(page, "Put this template away").press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("Put away");

            page.navigate(at("/console/shops/demo/automations").toString());
            page.getByLabel("Its id").fill("walk-" + width);
            looked(page, width);
            button(page, "Begin").press("Enter");
            looked(page, width);
            page.navigate(at("/console/shops/demo/mailboxes").toString());
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
