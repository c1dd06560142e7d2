package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a Shopware order's buyer gets what they bought: by the line's states ({@code is-download}), and by the delivery's shipping method, whose
 * technical name or name says that somebody collects it. Shopware has no such method of its own; plug-ins and shops name theirs.
 */
final class LineKinds {
    private static final Pattern COLLECTED = Pattern.compile(
            ".*(?:pick[-_ ]?up|click[-_ ]?(?:and|&|n)?[-_ ]?collect|abhol|store[-_ ]?pick|retrait en magasin|ritiro in negozio"
                    + "|recogida en tienda|afhalen|odbiór osobisty).*");

    /** Where a carrier hands it over is not the shop. */
    private static final Pattern CARRIERS_PLACE =
            Pattern.compile(".*(?:point|punkt|punto|punt|station|locker|paketshop|packstation|relais|filiale).*");

    private static final Pattern BROUGHT_BY_SHOP =
            Pattern.compile(".*(?:local[-_ ]?deliver|lokale[-_ ]?lieferung|lieferung durch uns).*");

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
        String technical = method.line("technicalName", 100).toLowerCase(Locale.ROOT);
        String name = method.line("name", 200).toLowerCase(Locale.ROOT);
        return way(technical).or(() -> way(name)).orElse(LineKind.SHIPPED);
    }

    private static Optional<LineKind> way(String name) {
        if (COLLECTED.matcher(name).matches() && !CARRIERS_PLACE.matcher(name).matches()) {
            return Optional.of(LineKind.PICKUP);
        }
        return BROUGHT_BY_SHOP.matcher(name).matches() ? Optional.of(LineKind.LOCAL_DELIVERY) : Optional.empty();
    }
}
