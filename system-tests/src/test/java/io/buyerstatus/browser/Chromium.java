package io.buyerstatus.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that stands on the machine's path. */
public final class Chromium implements AutoCloseable {
    /** The narrowest phone that is still sold. */
    public static final int PHONE = 360;

    /** A desktop's window. */
    public static final int WIDE = 1280;

    private static final int HEIGHT = 800;

    static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};

    /** For containers whose only user is root, and so that the browser asks nobody on its own account. */
    static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; skips the test with a reason where there is none. */
    public static Chromium start() {
        Optional<Path> program = Programs.find(NAMES);
        Assumptions.assumeTrue(program.isPresent(), "no chromium on the PATH");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** A window of its own, without anybody else's cookies. */
    public BrowserContext window(int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
    }

    /** The same where no content security policy protects the page: what remains safe is safe by itself. */
    public BrowserContext windowWithoutPolicy(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setBypassCSP(true));
    }

    /** The same for people without JavaScript. */
    public BrowserContext windowWithoutJavaScript(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
