package io.buyerstatus.pages.kit.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that a shop's own texts may hold: {@code [order_link]}, {@code #link_checkout#} [DR-17], {@code [Name]},
 * {@code [order_number]}, {@code [shop_name]}, {@code [tracking_link]}. Each is replaced once; what a value itself holds
 * is never read as a tag. Anything else in brackets stays as it is.
 */
public record Tags(String orderLink, String name, String orderNumber, String shopName, Optional<String> trackingLink) {

    private static final Pattern TAG =
            Pattern.compile("\\[(?:order_link|Name|order_number|shop_name|tracking_link)]|#link_checkout#");

    /** A text with its tags replaced by plain values; what prints it escapes it. A parcel without a tracking link falls back to the order's. */
    public String fill(String text) {
        Map<String, String> values = Map.of(
                "[order_link]", orderLink,
                "#link_checkout#", orderLink,
                "[Name]", name,
                "[order_number]", orderNumber,
                "[shop_name]", shopName,
                "[tracking_link]", trackingLink.orElse(orderLink));
        return TAG.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Isolates.around(values.getOrDefault(found.group(), found.group()))));
    }
}
