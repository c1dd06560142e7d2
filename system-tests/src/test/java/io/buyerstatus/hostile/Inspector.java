package io.buyerstatus.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.PageScript;
import io.buyerstatus.core.testing.Depth;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens pages as they were answered, several at a time, in a browser that has been told to ignore the content security policy:
 * what remains safe is safe by itself. One at a time may be open.
 */
public final class Inspector implements AutoCloseable {
    /** The narrowest screen of WCAG 2.2, 1.4.10, and in the heavy run the narrowest phone that is still sold. */
    private static final List<Integer> WIDTHS = List.of(320, Chromium.PHONE).subList(0, Depth.of(1, 2));

    private static final int AT_ONCE = 12;
    private static final String SCRIPT = PageScript.of(Inspector.class, "inspector.js");

    private final URI origin;
    private final BrowserContext window;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> console = new ArrayList<>();

    /** Many a page is the same at several addresses: it is judged once. */
    private final Set<String> judged = new HashSet<>();

    /** @param origin where the pages come from, and nothing that they load may come from anywhere else */
    public Inspector(Chromium chromium, URI origin) {
        this.origin = origin;
        window = chromium.windowWithoutPolicy(Chromium.WIDE);
        page = window.newPage();
        window.route(url -> !url.startsWith(origin + "/"), Route::abort);
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.navigate(origin.resolve("/o/nobody/nothing").toString());
        console.clear();
    }

    /** What is wrong with pages, by their names: what ran, what could, what does not fit, what cannot be read. */
    public List<String> wrong(Map<String, String> pages) {
        List<String> wrong = new ArrayList<>();
        List<List<String>> all = pages.entrySet().stream()
                .filter(each -> judged.add(each.getValue()))
                .map(each -> List.of(each.getKey(), each.getValue()))
                .toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<List<String>> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            if (page.evaluate(SCRIPT, List.of(some, WIDTHS)) instanceof List<?> found) {
                found.forEach(each -> wrong.add(String.valueOf(each)));
            }
        }
        return wrong;
    }

    /** What was asked of somebody else so far. */
    public List<String> foreignRequests() {
        return requests.stream()
                .filter(url -> !url.startsWith(origin + "/") && !url.equals("about:blank"))
                .toList();
    }

    /** What the browser complained of so far. A picture that is not there is no error of a page's. */
    public List<String> complaints() {
        return console.stream()
                .filter(line -> !line.contains("Failed to load resource"))
                .toList();
    }

    @Override
    public void close() {
        page.close();
        window.close();
    }
}
