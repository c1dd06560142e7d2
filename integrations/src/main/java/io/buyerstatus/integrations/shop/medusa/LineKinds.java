package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.ShippingNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a Medusa order's buyer gets what they bought: by its line ({@code requires_shipping}, {@code is_giftcard}), by the place that its
 * fulfilments are made at, which is one for pick-up, and by what its shipping methods are called.
 */
final class LineKinds {
    private static final Pattern DIGITAL =
            Pattern.compile(".*(?:digital|download|e-?book|software|licen[cs]e|lizenz|pdf).*");

    private final LineKind carried;
    private final boolean shipsNothing;

    LineKinds(MedusaOrder order) {
        List<Payload> items = order.json().objects("items");
        List<Payload> methods = order.json().objects("shipping_methods");
        this.carried = order.fulfilments().stream().anyMatch(LineKinds::collects)
                ? LineKind.PICKUP
                : methods.stream()
                        .flatMap(method -> ShippingNames.way(method.line("name", 200)).stream())
                        .findFirst()
                        .orElse(LineKind.SHIPPED);
        // Products without a shipping profile need none by Medusa's reckoning, and are sent all the same by shops that
        // make no use of profiles.
        this.shipsNothing = methods.isEmpty()
                || items.stream().anyMatch(item -> !item.has("requires_shipping") || item.flag("requires_shipping"));
    }

    /** Whether it is made where its buyer comes to. */
    static boolean collects(Payload fulfilment) {
        return fulfilment
                .object("shipping_option")
                .object("service_zone")
                .object("fulfillment_set")
                .line("type", 40)
                .equals("pickup");
    }

    /** The kind of a line of goods. */
    LineKind of(Payload item) {
        if (item.flag("is_giftcard")) {
            return LineKind.GIFT_CARD;
        }
        if (shipsNothing && item.has("requires_shipping") && !item.flag("requires_shipping")) {
            return DIGITAL.matcher(item.line("product_type", 200).toLowerCase(Locale.ROOT))
                            .matches()
                    ? LineKind.DOWNLOAD
                    : LineKind.SERVICE;
        }
        return carried;
    }

    /** Whether its buyer comes to the shop for it; the address of delivery is then no proof of who they are. */
    boolean collected() {
        return Optional.of(carried).filter(LineKind.PICKUP::equals).isPresent();
    }
}
