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
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question from the form to the order's card: as its asker, and as somebody of the staff; by keyboard, on every screen. */
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskInquiriesTest {
    private static final String TEAM = "team@nordlicht-keramik.example";
    private static final String ORDER = "N-10259";

    private static final String LINKS = " https://a.example https://b.example https://c.example";

    private final Running running;
    private final Chromium chromium;

    DeskInquiriesTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    private URI at(String path) {
        return running.system().uri().resolve(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    @Tag("UP-15")
    @Tag("UP-17")
    @Tag("UP-18")
    @Tag("UP-19")
    void aQuestionIsAskedLetThroughAnsweredAndLinkedToAnOrder(int width) {
        String otto = "otto-" + width + "@example.net";
        String question = "Is the lamp dimmable, number " + width + "?";
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(
                    at("/ask/demo?lang=en&product=LAMP-" + width + "&name=Lamp").toString());
            looked(page, width);
            page.getByLabel("Your question").fill(question + LINKS);
            page.getByLabel("Your name").fill("Otto Beispiel");
            page.getByLabel("Your email address").fill(otto);
            button(page, "Send question").press("Enter");
            assertThat(page.locator("main").textContent()).contains("Your question was received", otto);
            looked(page, width);

            // So many links look like advertising: it is held, and nobody was told.
            page.navigate(at("/console/shops/demo/inquiries?board=held").toString());
            button(page, "Anton Agent").click();
            looked(page, width);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(question))
                    .press("Enter");
            assertThat(page.locator("main").textContent())
                    .containsAnyOf("Has many links", "Sent faster than anybody types");
            looked(page, width);
            assertThat(mail(otto, question)).isEmpty();
            button(page, "Let it through").press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("let through");

            running.await(
                    "both are told",
                    () -> mail(TEAM, question).isPresent() && !sentTo(otto).isEmpty());
            String link = link(sentTo(otto).getFirst(), "/ask/demo/");
            assertThat(sentTo(otto).getFirst().text()).doesNotContain("lamp", "Otto");
            page.navigate(link(mail(TEAM, question).orElseThrow(), "/console/"));

            page.getByLabel("What the customer reads, by mail and on their page")
                    .fill("Yes, with any dimmer.");
            button(page, "Preview").press("Enter");
            assertThat(page.locator(".preview").textContent()).contains("Yes, with any dimmer.");
            looked(page, width);
            button(page, "Send by mail to Otto Beispiel").press("Enter");
            assertThat(page.locator("#timeline").textContent()).contains("Yes, with any dimmer.", "Planned");
            page.getByLabel("Order number").fill(ORDER);
            button(page, "Link to this order").press("Enter");
            assertThat(page.locator("[role=alert]").textContent()).contains("has another address");
            complaints.removeIf(complaint -> complaint.contains("status of 409"));
            looked(page, width);
            page.getByLabel("It is the same person").check();
            button(page, "Link to this order").press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Order " + ORDER))
                    .press("Enter");
            assertThat(page.locator("main").textContent()).contains("Inquiry about Lamp", question);
            looked(page, width);

            page.navigate(link);
            assertThat(page.locator("#messages").textContent()).contains(question);
            looked(page, width);
            page.getByLabel("Write to us").fill("And in brass?");
            button(page, "Send message").press("Enter");
            assertThat(page.locator("[role=status]").textContent()).contains("has been sent");
            assertThat(page.locator("#messages").textContent()).contains("And in brass?");
            page.navigate(at("/console/shops/demo/inquiries").toString());
            assertThat(page.locator("main").textContent()).contains("And in brass?");
            looked(page, width);
            assertThat(complaints).isEmpty();
        }
    }

    private List<OutboxEntry> sentTo(String address) {
        return running.system().outbox().summaries().stream()
                .filter(entry -> entry.to().equals(address))
                .flatMap(entry -> running.system().outbox().find(entry.id()).stream())
                .toList();
    }

    private Optional<OutboxEntry> mail(String address, String words) {
        return sentTo(address).stream()
                .filter(mail -> mail.text().contains(words))
                .findFirst();
    }

    private static String link(OutboxEntry mail, String path) {
        Matcher link = Pattern.compile("https?://\\S+" + path + "\\S+").matcher(mail.text());
        assertThat(link.find()).as("a link to %s in %s", path, mail.text()).isTrue();
        return link.group();
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
