package io.buyerstatus.browser;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages that a buyer may come to, by their names. */
final class Pages {
    /** Of each kind of page those that have the most in them. */
    private static final Pattern FEW =
            Pattern.compile("(UNPAID|TWO_OF_THREE|PICKUP_READY|GOING_BACK) .*|(access|notice)\\..* in GERMAN"
                    + "|shared\\.(two_of_three|cancelled_unpaid) in GERMAN");

    private Pages() {}

    /** All of them in every language. */
    static Map<String, String> all() {
        Map<String, String> pages = made(PageLanguage.values());
        pages.putAll(kept());
        return pages;
    }

    /** Some of each kind, in the language of the longest words. */
    static Map<String, String> few() {
        Map<String, String> pages = made(PageLanguage.GERMAN);
        pages.putAll(kept());
        pages.keySet().removeIf(name -> !FEW.matcher(name).matches());
        return pages;
    }

    /** Orders in every situation, as the private link and as a verified browser show them. */
    static Map<String, String> made(PageLanguage... languages) {
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

    /**
     * What is shared of orders, the pages with forms, and those with one thing to say; in every language. Those on which buyers withdraw,
     * and people ask, are alike in all of them: in the language of the longest words.
     */
    static Map<String, String> kept() {
        return Samples.of("access", "notice", "shared", "withdrawal", "ask", "inquiry")
                .filter(sample -> !Set.of("withdrawal", "ask", "inquiry").contains(sample.kind())
                        || sample.language() == PageLanguage.GERMAN)
                .collect(Collectors.toMap(Sample::toString, Sample::text, (one, other) -> one, TreeMap::new));
    }
}
