package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody of the shop's staff at the desk, in a browser, who works in one way all day. */
final class Clerk implements AutoCloseable {

    /** How they work. */
    enum Way {
        BY_MOUSE(Chromium.WIDE),
        BY_KEYBOARD(Chromium.WIDE),
        WITHOUT_JAVASCRIPT(Chromium.WIDE),
        ON_A_PHONE(Chromium.PHONE);

        private final int width;

        Way(int width) {
            this.width = width;
        }
    }

    /** More than any page of the desk has controls. */
    private static final int MOST_KEYS = 400;

    /** Whether the focus is on something, and what shows it. */
    private static final String SHOWS_FOCUS = """
            it => [it, it.closest('label'), it.parentElement].filter(Boolean).map(each => getComputedStyle(each))
              .some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none')""";

    /** What can be used and does not stand whole in the window's width. */
    private static final String CUT = """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(it => it.checkVisibility())
              .filter(it => [...it.getClientRects()].some(box => box.width > 0 && (box.left < 0 || box.right > innerWidth + 1)))
              .map(it => it.outerHTML)""";

    private final Way way;
    private final URI desk;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Clerk(Chromium chromium, URI desk, Way way) {
        this.way = way;
        this.desk = desk;
        this.window = scripts() ? chromium.window(way.width) : chromium.windowWithoutJavaScript(way.width);
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            // A browser notes each answer that refuses something.
            if (!message.text().contains("status of 4")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    private boolean scripts() {
        return way != Way.WITHOUT_JAVASCRIPT;
    }

    Page page() {
        return page;
    }

    /** Opens a page of the desk, as a bookmark does. */
    void opens(String path) {
        page.navigate(desk.resolve(path).toString());
    }

    /** The page again, where none moves by itself. */
    void looksAgain() {
        if (!scripts()) {
            page.reload();
        }
    }

    /** What can be read in the page's main part. */
    String reads() {
        return page.locator("main").textContent();
    }

    /**
     * What the page says first, where an act led to it: there the focus is, so that nobody has to look for it, and whoever listens hears
     * it.
     */
    String hears() {
        Locator focused = page.locator(":focus");
        focused.waitFor();
        assertThat(focused.evaluate(
                        "it => it.matches('[role], [aria-labelledby], [aria-label], input, select, textarea')"))
                .as("it can be told what has the focus on %s", page.url())
                .isEqualTo(true);
        return focused.textContent();
    }

    /** Presses a button that leads on, and hears what the next page says first. */
    String presses(String button) {
        return presses(button(button));
    }

    String presses(Locator button) {
        leads(button);
        return hears();
    }

    /** Presses a button behind which another day begins. */
    void leaves(String button) {
        leads(button(button));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Follows a link by its words. */
    void follows(String link) {
        follows(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    void follows(Locator link) {
        leads(link);
    }

    private void leads(Locator what) {
        page.evaluate("document.documentElement.dataset.before = ''");
        acts(what, "Enter");
        page.locator("html:not([data-before])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    /** Presses a button that shows something beside the page, and reads it. */
    String peeks(String button) {
        Page beside = page.waitForPopup(() -> acts(button(button), "Enter"));
        beside.waitForLoadState();
        String read = beside.frames().stream()
                .map(frame -> frame.locator("body").textContent())
                .reduce("", String::concat);
        beside.close();
        return read;
    }

    Download saves(String button) {
        return page.waitForDownload(() -> acts(button(button), "Enter"));
    }

    /** Opens what is folded. */
    void unfolds(String summary) {
        acts(
                page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                        .first(),
                "Enter");
    }

    void ticks(Locator box) {
        acts(box, "Space");
        assertThat(box.isChecked()).isTrue();
    }

    void types(String label, String text) {
        types(page.getByLabel(label).first(), text);
    }

    void types(Locator field, String text) {
        if (way == Way.BY_KEYBOARD) {
            reaches(field);
            page.keyboard().press("Control+A");
            page.keyboard().press("Backspace");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    /** @param option its first words */
    void chooses(String label, String option) {
        Locator field = page.getByLabel(label).first();
        if (way == Way.BY_KEYBOARD) {
            reaches(field);
            page.keyboard().type(option);
        } else {
            field.selectOption(field.locator("option", new Locator.LocatorOptions().setHasText(option))
                    .first()
                    .getAttribute("value"));
        }
        assertThat(field.locator("option:checked").textContent()).contains(option);
    }

    private void acts(Locator what, String key) {
        if (way == Way.BY_KEYBOARD) {
            reaches(what);
            page.keyboard().press(key);
        } else {
            what.click();
        }
    }

    /** From where they are, with the tabulator, as far as it takes; and sees where they get to. */
    private void reaches(Locator what) {
        what.waitFor();
        int keys = 0;
        while (!Boolean.TRUE.equals(what.evaluate("it => it === document.activeElement"))) {
            page.keyboard().press("Tab");
            keys++;
            assertThat(keys)
                    .as("the tabulator leads to %s on %s", what, page.url())
                    .isLessThan(MOST_KEYS);
        }
        assertThat(what.evaluate(SHOWS_FOCUS))
                .as("the focus on %s can be seen", what)
                .isEqualTo(true);
    }

    /** Looks at the page: nobody is shut out of it, and it fits. */
    void looks() {
        // What axe asks runs in the page; without JavaScript it is the same page.
        if (scripts()) {
            assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", page.url())
                .isLessThanOrEqualTo(way.width);
        assertThat((List<?>) page.evaluate(CUT))
                .as("what is cut on %s", page.url())
                .isEmpty();
        assertThat(page.evaluate("sessionStorage.length + localStorage.length"))
                .as("what %s leaves in the browser", page.url())
                .isEqualTo(0);
        assertThat(complaints).as("complaints on %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        page.close();
        window.close();
    }
}
