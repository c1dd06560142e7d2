package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import io.buyerstatus.pages.text.PageLanguage;
import io.buyerstatus.template.model.TemplateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each kind of page, in every state, at every level, in every language. */
@Tag("G15")
final class EveryPageTest {
    private static final Path GOLDEN = TemplateFiles.repository().resolve("pages/src/test/resources/golden");

    /** Pages that are kept in every language as golden files, which the tests of {@code pages} hold to what is rendered. */
    private static final List<String> KEPT = List.of("access", "notice", "shared");

    /** WCAG 2.2, 1.4.10: no scrolling in two directions at this width, which is also 1280 at 400 %. */
    private static final int NARROWEST = 320;

    @Test
    void keptPagesAndThoseOfTheLongestWordsAreRight() throws IOException {
        Map<String, String> pages = kept();
        pages.putAll(made(PageLanguage.GERMAN));
        areRight(pages);
    }

    @Test
    @Tag("heavy")
    void everyStateIsRightInEveryLanguage() {
        areRight(made(PageLanguage.values()));
    }

    /** Satisfies axe, fits the narrowest screen, and leaves nothing on the console. */
    private static void areRight(Map<String, String> pages) {
        Map<String, List<String>> wrong = new TreeMap<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(NARROWEST);
                Page page = window.newPage()) {
            Served served = new Served(window);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
            pages.forEach((name, html) -> {
                complaints.clear();
                page.navigate(served.with(html));
                if (((Integer) page.evaluate("document.documentElement.scrollWidth")) > NARROWEST) {
                    complaints.add("wider than " + NARROWEST);
                }
                complaints.addAll(Axe.violations(page));
                if (!complaints.isEmpty()) {
                    wrong.put(name, List.copyOf(complaints));
                }
            });
        }

        assertThat(pages).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    /** Orders in every situation, as the private link and as a verified browser show them. */
    private static Map<String, String> made(PageLanguage... languages) {
        Map<String, String> pages = new TreeMap<>();
        EffectiveSettings shop = Shops.of(Shops.complete().with(GeneralSettings.NOTE, Shops.note()));
        for (Situation situation : Situation.values()) {
            for (PageLanguage language : languages) {
                String name = situation + " in " + language;
                pages.put(
                        name + ", private",
                        Rendered.page(situation.order(), Conversations.neighbour(), language, shop));
                pages.put(name + ", verified", Rendered.verified(situation.order(), language, shop));
            }
        }
        return pages;
    }

    private static Map<String, String> kept() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String folder : KEPT) {
            try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
                for (Path file : files.toList()) {
                    pages.put(folder + " " + file.getFileName(), Files.readString(file));
                }
            }
        }
        return pages;
    }
}
