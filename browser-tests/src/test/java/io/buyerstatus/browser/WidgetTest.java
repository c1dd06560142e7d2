package io.buyerstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.buyerstatus.bench.browser.Axe;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The frame of reviews in a seller's page: it has no script that could make it as large as its words, so its size is the guide's. */
@Tag("G10")
@ExtendWith(SharedChromium.class)
final class WidgetTest {
    private static final Pattern SIZE = Pattern.compile("<iframe [^>]*width=\"(\\d+)\" height=\"(\\d+)\"");

    /** For letters that are wider elsewhere: a line more fits. */
    private static final int LINE = 18;

    private static final String HEIGHT =
            "document.querySelector('main').lastElementChild.getBoundingClientRect().bottom";
    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth";

    @Test
    void theNoticeIsSeenWholeAtTheSizeThatSellersAreTold(Chromium chromium) throws IOException {
        Matcher told = SIZE.matcher(Files.readString(Path.of("..", "docs", "sellers", "reviews.md")));
        assertThat(told.find()).isTrue();
        int width = Integer.parseInt(told.group(1));
        int height = Integer.parseInt(told.group(2));
        Map<PageLanguage, Object> wrong = new TreeMap<>();
        try (BrowserContext window = chromium.windowWithoutPolicy(width);
                Page page = window.newPage()) {
            Served served = new Served(window);
            page.setViewportSize(width, height);
            for (PageLanguage language : PageLanguage.values()) {
                page.navigate(served.with(Samples.framedReviews(language)));
                double tall = ((Number) page.evaluate(HEIGHT)).doubleValue();
                if (tall + LINE > height || Boolean.TRUE.equals(page.evaluate(TOO_WIDE))) {
                    wrong.put(language, tall);
                }
                assertThat(Axe.violations(page)).as(language.tag()).isEmpty();
            }
        }

        assertThat(wrong).isEmpty();
    }
}
