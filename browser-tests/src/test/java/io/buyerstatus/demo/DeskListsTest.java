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
import io.buyerstatus.bench.running.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo shop's orders at the desk: from the orders' stream into lists, and found by what people have of them. */
@Tag("BL-26")
@Tag("UP-6")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DeskListsTest {
    private static final String ORDERS = "/console/shops/demo/orders";
    private static final int MOST_BYTES = 60 * 1024;

    private final Running running;
    private final Chromium chromium;
    private final Visitor rita = new Visitor();

    DeskListsTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    private URI at(String path) {
        return running.system().uri().resolve(path);
    }

    @BeforeAll
    void signIn() {
        Visitor.Page page = rita.get(at(ORDERS));
        while (page.status() == 303) {
            page = rita.get(page.location());
        }
        page = rita.submit(page.uri(), "email", "rita@shop.example");
        while (page.status() == 303) {
            page = rita.get(page.location());
        }
        assertThat(page.status()).isEqualTo(200);
        running.await("every order is in the list", () -> found("N-10259").contains("Emil Kaya"));
    }

    private String found(String typed) {
        return rita.get(at(ORDERS + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)))
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "00340434161094038317, Karl Winterberg",
        "karl.winterberg@example.com, Karl Winterberg",
        "+44 7700 900461, Aisha Khan",
        "n10259, Emil Kaya",
        "kaya, Emil Kaya",
        "emil ka, Emil Kaya",
        "KHAN, Aisha Khan",
        "sommerfeld gr, Greta Sommerfeld"
    })
    void anOrderIsFoundByWhatPeopleHaveOfIt(String typed, String name) {
        assertThat(found(typed)).contains(name);
    }

    @Test
    void whoWaitsForAnAnswerIsListedAndWhatThereIsNotIsSaid() {
        assertThat(found("nobody at all")).contains("Nothing found");
        assertThat(rita.get(at(ORDERS + "?waiting=1")).text()).contains("Jonas Petersen");
    }

    @Test
    void reindexChangesNothingThatIsRight() {
        assertThat(running.operator("reindex", "demo").out()).contains("0 orders were written anew");
    }

    @Test
    void aPageIsLightAndItsAddressIsAllThatMakesIt() throws IOException {
        Visitor.Page page = rita.get(at(ORDERS + "?progress=delivered&channel=web-de"));
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(rita.get(at(ORDERS)).body().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(compressed.size()).isLessThan(MOST_BYTES);
        assertThat(page.body()).contains("value=\"delivered\" selected", "value=\"web-de\" selected");
        assertThat(rita.get(page.uri()).body()).isEqualTo(page.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void listsFitEveryScreenWorkWithoutScriptsAndAxeHasNothingToSay(int width) {
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(at(ORDERS).toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rita Reader"))
                    .click();
            looked(page, width);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Waiting for an answer"))
                    .click();
            looked(page, width);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("All").setExact(true))
                    .click();
            page.getByText("More filters").click();
            page.getByLabel("Progress").selectOption("delivered");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Filter").setExact(true))
                    .click();
            assertThat(page.url()).contains("progress=delivered");
            looked(page, width);

            Locator box = page.getByRole(AriaRole.SEARCHBOX);
            box.fill("kaya");
            box.press("Enter");
            page.waitForURL("**q=kaya**");
            assertThat(page.locator("main").textContent()).contains("Emil Kaya");
            looked(page, width);
            assertThat(page.evaluate("sessionStorage.length + localStorage.length"))
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
        }
    }

    private static void looked(Page page, int width) {
        assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
