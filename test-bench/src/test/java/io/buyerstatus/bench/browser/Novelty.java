package io.buyerstatus.bench.browser;

import io.buyerstatus.core.testing.Depth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a judge of pages has not met yet: of many pages that are alike, the first is looked at closely. */
public final class Novelty {
    private final Set<String> met = new HashSet<>();

    /**
     * Whether a page has an element that no page before had, by what it is, carries and stands in, whatever it says. From now on it is met.
     * In the heavy run every page is looked at.
     */
    public boolean brings(String html) {
        boolean fresh = met.addAll(Jsoup.parse(html).getAllElements().stream()
                .map(element -> kind(element.parent()) + " > " + kind(element))
                .collect(Collectors.toSet()));
        return fresh || Depth.heavy();
    }

    private static String kind(@Nullable Element element) {
        return element == null
                ? ""
                : element.tagName()
                        + element.classNames()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .sorted()
                                .toList()
                        + element.attr("role")
                        + element.attr("type");
    }
}
