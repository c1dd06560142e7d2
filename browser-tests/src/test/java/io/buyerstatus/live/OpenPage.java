package io.buyerstatus.live;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Chromium;
import java.util.ArrayList;
import java.util.List;

/** A page in a browser whose clock the test moves. */
final class OpenPage implements AutoCloseable {
    private static final int STEP_MS = 4000;

    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private OpenPage(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    static OpenPage of(Chromium chromium, String url) {
        OpenPage open = new OpenPage(chromium.window(Chromium.PHONE));
        open.page.clock().install();
        open.page.navigate(url);
        return open;
    }

    /** The same with everybody's clock. */
    static OpenPage inRealTime(Chromium chromium, String url) {
        OpenPage open = new OpenPage(chromium.window(Chromium.PHONE));
        open.page.navigate(url);
        return open;
    }

    Page page() {
        return page;
    }

    /** What the browser's console and the content security policy complain about. */
    List<String> complaints() {
        return complaints;
    }

    List<String> requests() {
        return requests;
    }

    /** Lets time pass on the page, in steps, so that answers come in between. */
    void pass(int seconds) {
        for (int passed = 0; passed < seconds * 1000; passed += STEP_MS) {
            page.clock().runFor(STEP_MS);
            // The door answers one after the other: when this answer is there, those before it are.
            page.evaluate("""
                    () => fetch(document.querySelector('link[rel=stylesheet]').href, { cache: 'reload' })
                      .then(file => file.text())""");
        }
    }

    /** As if the buyer went to another tab, or came back. */
    void hide(boolean hidden) {
        page.evaluate("""
                hidden => {
                  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", hidden);
    }

    /** The text that a screen reader reads out when it changes; the page says it a moment after it changed. */
    String said() {
        page.clock().runFor(200);
        return page.locator("[data-updated]").textContent();
    }

    @Override
    public void close() {
        page.close();
        window.close();
    }
}
