package io.buyerstatus.pages.kit.text;

import io.buyerstatus.core.template.syntax.Token;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tags that a shop's own texts may hold: {@code [order_link]}, {@code #link_checkout#} [DR-17], {@code [Name]},
 * {@code [order_number]}, {@code [shop_name]}, {@code [tracking_link]}. Each is replaced once; what a value itself holds
 * is never read as a tag. Anything else in brackets stays as it is.
 */
public record Tags(String orderLink, String name, String orderNumber, String shopName, Optional<String> trackingLink) {

    /** A text with its tags replaced by plain values; what prints it escapes it. A parcel without a tracking link falls back to the order's. */
    public String fill(String text) {
        Map<String, String> values = Map.of(
                "order_link", orderLink,
                "Name", name,
                "order_number", orderNumber,
                "shop_name", shopName,
                "tracking_link", trackingLink.orElse(orderLink));
        return Token.tags(text).stream()
                .map(token -> Optional.ofNullable(values.get(token.name()))
                        .filter(value ->
                                token.kind() == Token.Kind.TAG && token.rest().isEmpty())
                        .map(Isolates::around)
                        .orElse(token.source()))
                .collect(Collectors.joining());
    }
}
