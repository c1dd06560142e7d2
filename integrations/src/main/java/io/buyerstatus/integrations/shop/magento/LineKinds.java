package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.ShippingNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a Magento order's buyer gets what they bought: by the line's type of product, and by the order's shipping method. {@code instore_pickup} is
 * Magento's own for collecting; plug-ins and shops name theirs.
 */
final class LineKinds {
    private static final String IN_STORE = "instore_pickup";

    /** Magento writes flags as numbers, some releases as texts. */
    private static final Set<String> YES = Set.of("1", "true");

    private final Payload shipping;
    private final boolean inStore;
    private final LineKind carried;

    LineKinds(MagentoOrder order) {
        this.shipping = order.shipping();
        String method = shipping.line("method", 200);
        this.inStore = method.equals(IN_STORE);
        this.carried = inStore
                ? LineKind.PICKUP
                : ShippingNames.way(method)
                        .or(() -> ShippingNames.way(order.json().line("shipping_description", 200)))
                        .orElse(LineKind.SHIPPED);
    }

    /** The kind of a line of goods. */
    LineKind of(Payload item) {
        String type = item.line("product_type", 60).toLowerCase(Locale.ROOT);
        boolean virtual = YES.contains(item.line("is_virtual", 5));
        if (type.equals("downloadable")) {
            return LineKind.DOWNLOAD;
        }
        // Adobe Commerce's type, and those of the extensions by Amasty, Mageplaza and Aheadworks; a printed one
        // travels.
        if (type.replace("_", "").contains("giftcard") && virtual) {
            return LineKind.GIFT_CARD;
        }
        return type.equals("virtual") || virtual ? LineKind.SERVICE : carried;
    }

    /** Whether its buyer comes to the shop for it; the address on the order is then the shop's, and no proof of who they are. */
    boolean collected() {
        return carried == LineKind.PICKUP;
    }

    /** Where it is collected: for its own method Magento has the store's address in the buyer's place. */
    Optional<PickupPoint> place() {
        Payload store = shipping.object("address");
        String address = String.join(
                ", ",
                store.lines("street", 200).stream()
                        .filter(line -> !line.isEmpty())
                        .limit(1)
                        .toList());
        String city = (store.line("postcode", 20) + " " + store.line("city", 200)).strip();
        return inStore && !city.isEmpty()
                ? Optional.of(new PickupPoint(
                        store.line("firstname", 200),
                        address.isEmpty() ? city : address + ", " + city,
                        Optional.empty()))
                : Optional.empty();
    }
}
