package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer's browser makes of every page of the demo shop. Needs {@code chromium} on the path. */
@Tag("SH-1")
final class BrowserTest {
    private static final int PHONE = 360;
    private static final int WIDE = 1280;
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** For containers whose only user is root, and so that the browser asks nobody on its own account. */
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private static Running running;
    private static Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(chromium.isPresent(), "no chromium on the PATH");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        OPEN.push(playwright);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(FLAGS));
        OPEN.push(browser);
        running = Running.start();
        OPEN.push(running);
    }

    @AfterAll
    static void stop() throws Exception {
        while (!OPEN.isEmpty()) {
            OPEN.pop().close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void everyPageFitsItsScreenAsksNobodyElseAndSatisfiesAxe(int width) throws IOException, InterruptedException {
        for (String link : links()) {
            try (BrowserContext context =
                            browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800));
                    Page page = context.newPage()) {
                List<String> complaints = new ArrayList<>();
                List<String> requests = new ArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
                page.onRequest(request -> requests.add(request.url()));

                page.navigate(link);

                assertThat(complaints).as("console of %s", link).isEmpty();
                assertThat(requests).as("requests of %s", link).allMatch(url -> url.startsWith(origin()));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", link)
                        .isLessThanOrEqualTo(width);
                assertThat(accessibilityViolations(page)).as("axe on %s", link).isEmpty();
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
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(PHONE, 800)
                        .setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.navigate(link);
            page.locator("textarea").fill("Bitte an die Hintertür & <danke>");
            // By keyboard: to click, Playwright waits for frames of animation, which need JavaScript.
            page.locator("form:has(textarea) button").press("Enter");

            assertThat(page.locator("main").innerText()).contains("Bitte an die Hintertür & <danke>");
        }
    }

    private static List<String> links() throws IOException, InterruptedException {
        return running.orders()
                .map(order -> running.system()
                        .uri()
                        .resolve(order.path("privateLink").asText())
                        .toString())
                .toList();
    }

    private static String origin() {
        return running.system().uri().toString();
    }

    @SuppressWarnings("unchecked") // axe answers with a list of objects, as JSON has them
    private static List<String> accessibilityViolations(Page page) throws IOException {
        page.evaluate(axe());
        return ((List<Map<String, Object>>) page.evaluate("axe.run().then(result => result.violations)"))
                .stream()
                        .map(violation -> violation.get("id") + ": " + violation.get("nodes"))
                        .toList();
    }

    private static String axe() throws IOException {
        try (InputStream script = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(AXE), AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
