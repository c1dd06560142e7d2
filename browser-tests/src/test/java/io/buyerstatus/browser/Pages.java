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
import java.util.stream.Stream;

/** The pages that a buyer may come to, by their names. */
final class Pages {
    /** Of each kind of page those that have the most in them. */
    private static final Pattern FEW =
            Pattern.compile("(UNPAID|TWO_OF_THREE|PICKUP_READY|GOING_BACK) .*|(access|notice)\\..* in GERMAN"
                    + "|shared\\.(two_of_three|cancelled_unpaid) in GERMAN");

    private static final Set<String> KEPT =
            Set.of("access", "notice", "shared", "withdrawal", "ask", "inquiry", "review", "reviews");

    private Pages() {}

    /** All of them in every language. */
    static Map<String, String> all() {
        Map<String, String> pages = made(PageLanguage.values());
        pages.putAll(kept(PageLanguage.values()));
        return pages;
    }

    /** Some of each kind, in the language of the longest words. */
    static Map<String, String> few() {
        Map<String, String> pages = made(PageLanguage.GERMAN);
        pages.putAll(kept(PageLanguage.GERMAN));
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

    /** What is shared of orders, the pages with forms, and those with one thing to say. */
    static Map<String, String> kept(PageLanguage... languages) {
        return Stream.of(languages)
                .flatMap(language -> Samples.in(language).stream())
                .filter(sample -> KEPT.contains(sample.kind()))
                .collect(Collectors.toMap(Sample::toString, Sample::text, (one, other) -> one, TreeMap::new));
    }
}
