package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shared page must not say, on a thousand orders that have everything. */
@Tag("SH-19")
@Tag("SH-22")
class RedactionTest {

    private static final int ORDERS = 1_000;
    private static final Pattern FRAME = Pattern.compile("(?s)^.*?<main[^>]*>|</main>.*$");
    private static final Pattern ATTRIBUTES = Pattern.compile("<[^>]*>");

    @Test
    void noStringTimeOrAmountOfTheOrderShows() {
        for (int seed = 0; seed < ORDERS; seed++) {
            RandomStory story = new RandomStory(seed, seed);
            Order order = story.order();
            List<Entry> entries = story.conversation();
            PageLanguage language = language(seed);
            String page = page(order, language);

            Set<String> canaries = Canaries.of(order, entries, language);
            assertThat(canaries).as("seed %s", seed).hasSizeGreaterThan(30);
            assertThat(canaries).as("seed %s", seed).filteredOn(page::contains).isEmpty();
        }
    }

    /** The strongest of the three: if the page were made of anything else, other secrets would make another page. */
    @Test
    void twoOrdersThatDifferInWhatIsPrivateHaveTheSamePage() {
        Set<String> pages = new HashSet<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            PageLanguage language = language(seed);
            String one = page(seed, 1_000_000 + seed, language);
            assertThat(page(seed, 2_000_000 + seed, language))
                    .as("seed %s", seed)
                    .isEqualTo(one);
            pages.add(one);
        }
        assertThat(pages).as("the orders are different").hasSizeGreaterThan(ORDERS / 2);
    }

    @Test
    void itHasNoMaskedWordsNoTimesAndNoMap() {
        for (int seed = 0; seed < ORDERS; seed++) {
            String page = page(seed, seed, language(seed));
            assertThat(page).doesNotContain("•", "<time", "datetime", "class=\"map\"", "Zq");
            String words =
                    ATTRIBUTES.matcher(FRAME.matcher(page).replaceAll("")).replaceAll(" ");
            assertThat(words).as("seed %s", seed).doesNotContainPattern("[0-9]{3}|[0-9]:[0-9]|€|@");
        }
    }

    private static String page(long known, long secret, PageLanguage language) {
        return page(new RandomStory(known, secret).order(), language);
    }

    private static String page(Order order, PageLanguage language) {
        return Rendered.shared(order, language, Shops.of(Shops.complete()));
    }

    private static PageLanguage language(int seed) {
        List<PageLanguage> all = List.copyOf(EnumSet.allOf(PageLanguage.class));
        return all.get(seed % all.size());
    }
}
