package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.browser.Axe;
import io.buyerstatus.browser.Chromium;
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

    private final Way way;
    private final URI desk;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Clerk(Chromium chromium, URI desk, Way way) {
        this.way = way;
        this.desk = desk;
        this.window = way == Way.WITHOUT_JAVASCRIPT
                ? chromium.windowWithoutJavaScript(way.width)
                : chromium.window(way.width);
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            // A browser notes each answer that refuses something.
            if (!message.text().contains("status of 4")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page of the desk, as a bookmark does. */
    void opens(String path) {
        page.navigate(desk.resolve(path).toString());
    }

    /** What can be read in the page's main part. */
    String reads() {
        return page.locator("main").textContent();
    }

    /** What the page announces after an act; the focus is there, or where the act left something, so that nobody has to look for it. */
    String hears() {
        assertThat(page.evaluate("document.activeElement !== document.body"))
                .as("the focus is on what %s announces, or where it leads to", page.url())
                .isEqualTo(true);
        return String.join(" ", page.locator("[role=status], [role=alert]").allTextContents());
    }

    void presses(String button) {
        acts(button(button), "Enter");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Follows a link by its words. */
    void follows(String link) {
        acts(
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first(),
                "Enter");
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
            field.press("Control+A");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    void chooses(String label, String option) {
        Locator field = page.getByLabel(label).first();
        if (way == Way.BY_KEYBOARD) {
            reaches(field);
        }
        field.selectOption(option);
    }

    private void acts(Locator what, String key) {
        if (way == Way.BY_KEYBOARD) {
            reaches(what);
            what.press(key);
        } else {
            what.click();
        }
    }

    /** With the tabulator, as far as it takes; and sees where they are. */
    private void reaches(Locator what) {
        what.waitFor();
        what.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(what.evaluate("it => it === document.activeElement"))
                .as("the tabulator leads to %s", what)
                .isEqualTo(true);
        assertThat(what.evaluate("""
                        it => {
                          const shown = [it, it.closest('label'), it.parentElement].filter(Boolean).map(each => getComputedStyle(each));
                          return shown.some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                        }""")).as("the focus on %s can be seen", what).isEqualTo(true);
    }

    /** Looks at the page: nobody is shut out of it, and it fits. */
    void looks() {
        if (way != Way.WITHOUT_JAVASCRIPT) {
            assertThat(Axe.violations(page)).as("axe on %s", page.url()).isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", page.url())
                .isLessThanOrEqualTo(way.width);
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        page.close();
        window.close();
    }
}
