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
import io.buyerstatus.bench.running.Smtp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that is held, as somebody of the staff works with it: by keyboard, on every screen. */
@Tag("G7")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskMailsTest {
    private static final String MAILS = "/console/shops/demo/mails";

    private final Running running;
    private final Chromium chromium;

    DeskMailsTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void aClerkPutsAMailIntoAConversationAndThinksBetterOfIt(int width) {
        String nowhere = "reply+" + "0".repeat(38) + "demo@replies.shop.example";
        new Smtp(running.system().mail().smtp())
                .send(
                        "otto@example.net",
                        nowhere,
                        "From: Otto <otto@example.net>\nSubject: Lampe " + width + "\nMessage-ID: <" + width
                                + "@desk>\n\nDie Lampe flackert.\n\n> Ihre Bestellung");
        URI mails = running.system().uri().resolve(MAILS);
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(mails.toString());
            button(page, "Anton Agent").click();
            running.await("the mail is held", () -> {
                page.navigate(mails.toString());
                return page.locator("main").textContent().contains("Lampe " + width);
            });
            assertThat(page.locator("main").textContent()).contains("not one of ours", "Die Lampe flackert.");
            looked(page, width);

            page.getByLabel("Order number").first().fill("N-10259");
            button(page, "Put into this order’s conversation").first().press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("stands in the conversation");
            looked(page, width);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("N-10259"))
                    .first()
                    .press("Enter");
            assertThat(page.locator("#timeline").textContent()).contains("Die Lampe flackert.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The mail as it came"))
                    .first()
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("> Ihre Bestellung");
            looked(page, width);

            page.navigate(mails.toString());
            button(page, "Undo Lampe " + width).press("Enter");
            button(page, "Throw away").first().press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("thrown away");
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
