package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.ShippingNames;

/**
 * How a Shopware order's buyer gets what they bought: by the line's states ({@code is-download}), and by the delivery's shipping method, whose
 * technical name or name says that somebody collects it. Shopware has no such method of its own; plug-ins and shops name theirs.
 */
final class LineKinds {
    private final LineKind carried;

    LineKinds(ShopwareOrder order) {
        this.carried = order.mainDelivery().map(LineKinds::method).orElse(LineKind.SHIPPED);
    }

    /** The kind of a line of goods. */
    LineKind of(Payload item) {
        if (item.lines("states", 60).contains("is-download")
                || item.object("payload").line("productType", 60).equals("digital")) {
            return LineKind.DOWNLOAD;
        }
        if (!isProduct(item) && item.has("good") && !item.flag("good")) {
            return LineKind.CHARGE;
        }
        return carried;
    }

    static boolean isProduct(Payload item) {
        return item.line("type", 60).equals("product");
    }

    /** Whether its buyer comes to the shop for it; the address of delivery is then no proof of who they are. */
    boolean collected() {
        return carried == LineKind.PICKUP;
    }

    private static LineKind method(Payload delivery) {
        Payload method = delivery.object("shippingMethod");
        String technical = method.line("technicalName", 100);
        String name = method.line("name", 200);
        return ShippingNames.way(technical).or(() -> ShippingNames.way(name)).orElse(LineKind.SHIPPED);
    }
}
