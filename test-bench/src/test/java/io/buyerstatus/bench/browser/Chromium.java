package io.buyerstatus.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import io.buyerstatus.bench.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium on the machine's path, without a screen if there is one made for that, or else the one that Playwright downloads. */
public final class Chromium implements AutoCloseable {
    /** The narrowest phone that is still sold. */
    public static final int PHONE = 360;

    /** A desktop's window. */
    public static final int WIDE = 1280;

    private static final int HEIGHT = 800;

    /** The first two draw for no screen: the same pages take a third of the processors' time. */
    private static final String[] NAMES = {
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable"
    };

    /** Long enough for any machine: no verdict depends on how fast it is. */
    private static final double PATIENCE_MILLIS = 180_000;

    /** For containers whose only user is root, and so that the browser asks nobody on its own account. */
    static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private static final Map<String, String> NO_DOWNLOAD_UNASKED = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException with one line that says which command brings one, where there is none
     */
    static Chromium start() {
        Optional<Path> program = onPath();
        if (program.isEmpty()) {
            download();
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD_UNASKED));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(FLAGS).setTimeout(PATIENCE_MILLIS);
        program.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** The one on the path. */
    static Optional<Path> onPath() {
        return Programs.find(NAMES);
    }

    /** Has Playwright bring its own into its cache, unless it did so before. */
    private static void download() {
        try {
            ProcessBuilder install =
                    Driver.ensureDriverInstalled(NO_DOWNLOAD_UNASKED, false).createProcessBuilder();
            install.command().addAll(List.of("install", "--only-shell", "chromium"));
            install.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            if (Processes.end(install.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    != 0) {
                throw new IllegalStateException("no Chromium on the PATH, and Playwright could not download one: "
                        + "\"apt-get install chromium-headless-shell\" brings it, or \"npx playwright@"
                        + Playwright.class.getPackage().getImplementationVersion() + " install chromium\"");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A window of its own, without anybody else's cookies. */
    public BrowserContext window(int width) {
        return patient(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
    }

    /** The same where no content security policy protects the page: what remains safe is safe by itself. */
    public BrowserContext windowWithoutPolicy(int width) {
        return patient(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setBypassCSP(true));
    }

    /** The same for people without JavaScript. */
    public BrowserContext windowWithoutJavaScript(int width) {
        return patient(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
    }

    private BrowserContext patient(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
