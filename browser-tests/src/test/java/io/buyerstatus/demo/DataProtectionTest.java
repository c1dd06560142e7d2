package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner whom a buyer asks for a copy and to be forgotten: in a browser, wide and on a phone. */
@Tag("G16")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class DataProtectionTest {
    private static final String PAGE = "/console/shops/demo/data-protection";
    /** What other tests look at. */
    private static final List<String> OTHERS =
            List.of("N-10226", "N-10237", "N-10241", "N-10246", "N-10248", "N-10259");

    private final Running running;
    private final Chromium chromium;

    DataProtectionTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.WIDE})
    void anOwnerHandsOutACopyAndErasesAnOrder(int width) throws IOException, InterruptedException {
        JsonNode order = erasable();
        String number = order.path("number").asText();
        URI at = running.system().uri().resolve(PAGE);
        try (BrowserContext window = chromium.window(width);
                Page page = window.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(at.toString());
            button(page, "Olivia Owner").click();
            looked(page, width);
            page.getByLabel("E-mail address or order number").fill(number);
            button(page, "Show").press("Enter");
            assertThat(page.locator("main").textContent()).contains("1 order", "May be erased");
            looked(page, width);

            Download copy =
                    page.waitForDownload(() -> button(page, "Save the copy").press("Enter"));
            Map<String, String> files = Map.copyOf(files(copy));
            assertThat(files).containsOnlyKeys("data.json", "data.html");
            assertThat(files.get("data.json")).contains("Order " + number, "last name");

            page.getByText("Erase for good …").press("Enter");
            button(page, "Erase 1 order for good").press("Enter");
            assertThat(page.locator("[role=status]").first().textContent()).contains("Erased");
            looked(page, width);
            page.navigate(at + "?q=" + number);
            assertThat(page.locator("main").textContent()).contains("Is erased");
            assertThat(complaints).isEmpty();
        }
        HttpResponse<String> buyers = running.get(order.path("privateLink").asText());
        assertThat(buyers.statusCode()).isEqualTo(410);
        assertThat(buyers.body()).doesNotContain(number);
        assertThat(running.operator("personal-data", "show", "demo", number, "--local")
                        .out())
                .contains("is erased");
    }

    private JsonNode erasable() throws IOException, InterruptedException {
        return running.orders()
                .filter(order -> !OTHERS.contains(order.path("number").asText()))
                .filter(order -> order.path("state").asText().equals("delivered"))
                .filter(order -> running.operator(
                                "personal-data",
                                "show",
                                "demo",
                                order.path("number").asText(),
                                "--local")
                        .out()
                        .contains("may be erased"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> files(Download download) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
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
