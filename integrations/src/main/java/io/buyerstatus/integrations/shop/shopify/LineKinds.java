package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Shopify order's buyer gets what they bought: by its line ({@code requires_shipping}, {@code gift_card}), by where it was sold
 * ({@code source_name}), and by how it is delivered (a shipping line's {@code delivery_category}, a fulfilment order's
 * {@code method_type}).
 */
final class LineKinds {
    private static final String AT_A_TILL = "pos";

    private final boolean taken;
    private final LineKind carried;

    LineKinds(Payload order) {
        this.carried = ways(order)
                .flatMap(way -> LineKinds.way(way).stream())
                .findFirst()
                .orElse(LineKind.SHIPPED);
        boolean sentOn = shippingLines(order).findAny().isPresent() && carried != LineKind.PICKUP;
        this.taken = order.line("source_name", 60).equals(AT_A_TILL) && !sentOn;
    }

    /** Whether its buyer comes to the shop for it. */
    boolean collected() {
        return carried == LineKind.PICKUP;
    }

    LineKind of(Payload item) {
        if (item.flag("gift_card")) {
            return LineKind.GIFT_CARD;
        }
        if (item.has("tip")) {
            return LineKind.CHARGE;
        }
        if (taken) {
            return LineKind.TAKEN_ALONG;
        }
        if (item.has("requires_shipping") && !item.flag("requires_shipping")) {
            String by = item.line("fulfillment_service", 200).toLowerCase(Locale.ROOT);
            return by.contains("digital") || by.contains("download") ? LineKind.DOWNLOAD : LineKind.SERVICE;
        }
        return carried;
    }

    private static Stream<String> ways(Payload order) {
        return Stream.concat(
                shippingLines(order).map(line -> line.line("delivery_category", 60)),
                order.objects("fulfillment_orders").stream()
                        .map(part -> part.object("delivery_method").line("method_type", 60)));
    }

    /** One that an edit took off stays in the list, marked. */
    private static Stream<Payload> shippingLines(Payload order) {
        return order.objects("shipping_lines").stream().filter(line -> !line.flag("is_removed"));
    }

    /** Shopify writes {@code pickup}, {@code pick_up} and {@code local_pickup}; a pick-up point is a carrier's. */
    private static Optional<LineKind> way(String given) {
        return switch (given.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "pickup", "pick_up", "local_pickup", "store_pickup" -> Optional.of(LineKind.PICKUP);
            case "local", "local_delivery" -> Optional.of(LineKind.LOCAL_DELIVERY);
            default -> Optional.empty();
        };
    }
}
