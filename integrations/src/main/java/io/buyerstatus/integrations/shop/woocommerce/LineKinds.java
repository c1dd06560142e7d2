package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a WooCommerce order's buyer gets what they bought. WooCommerce says so of the order: by its shipping method, by where it was
 * created, and by whether anybody has anything to do for it ({@code needs_processing}, which is false where every product is both
 * virtual and downloadable). Plug-ins say of a line that it is virtual, downloadable or a gift card.
 */
final class LineKinds {
    /** {@code pos-rest-api} is WooCommerce's own till, {@code woocommerce-pos} the plug-in WCPOS. */
    private static final Pattern AT_A_TILL = Pattern.compile("(?:.*[-_ ])?(?:wc)?pos(?:[-_ ].*)?");

    /** Core's two methods, and Local Pickup Plus. */
    private static final List<String> COLLECTED = List.of("local_pickup", "pickup_location", "legacy_local_pickup");

    private static final List<String> BROUGHT_BY_SHOP = List.of("local_delivery", "legacy_local_delivery");

    /** How the keys begin under which WooCommerce Gift Cards, PW and YITH keep whom a card is for. */
    private static final List<String> GIFT_CARDS = List.of("wc_gc_giftcard", "pw_gift_card", "_ywgc_");

    /** WooCommerce writes into each of an order's shipping methods what it carries: "Becher &times; 1, Kanne &times; 2". */
    private static final String TIMES = " \u00d7 ";

    private final Payload order;
    private final boolean taken;
    private final Optional<LineKind> carried;
    private final boolean several;

    LineKinds(Payload order) {
        this.order = order;
        List<LineKind> ways = order.objects("shipping_lines").stream()
                .flatMap(line -> method(line).stream())
                .distinct()
                .toList();
        this.several = ways.size() > 1;
        // What none of several names is sent: a buyer who need not come is told so, not the other way round.
        this.carried = several ? Optional.of(LineKind.SHIPPED) : ways.stream().findFirst();
        this.taken = carried.filter(kind -> kind != LineKind.PICKUP).isEmpty()
                && AT_A_TILL
                        .matcher(order.line("created_via", 60).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Whether it was bought at a till, and taken along. */
    boolean taken() {
        return taken;
    }

    /** The kind of a line of goods. */
    LineKind of(Payload item) {
        if (taken) {
            return LineKind.TAKEN_ALONG;
        }
        if (item.objects("meta_data").stream().anyMatch(LineKinds::giftCard)) {
            return LineKind.GIFT_CARD;
        }
        boolean downloadable =
                item.flag("downloadable") || !item.objects("downloads").isEmpty();
        if (downloadable && (item.flag("virtual") || carried.isEmpty())) {
            return LineKind.DOWNLOAD;
        }
        if (item.flag("virtual")) {
            return LineKind.SERVICE;
        }
        return (several ? named(item) : Optional.<LineKind>empty())
                .or(() -> carried)
                .orElseGet(() -> nothingToDo() ? LineKind.DOWNLOAD : LineKind.SHIPPED);
    }

    /** The way of the shipping method that names it. */
    private Optional<LineKind> named(Payload item) {
        String name = item.line("name", 500, HtmlText::decode);
        return order.objects("shipping_lines").stream()
                .filter(line -> line.objects("meta_data").stream()
                        .map(meta -> meta.line("value", 4000, HtmlText::decode))
                        .anyMatch(text -> !name.isEmpty() && text.contains(name + TIMES)))
                .flatMap(line -> method(line).stream())
                .findFirst();
    }

    /** Whether its buyer comes to the shop for it; the address on the order is then the shop's, and no proof of who they are. */
    boolean collected() {
        return carried.filter(LineKind.PICKUP::equals).isPresent();
    }

    /** Where it is collected, as the shop's pick-up location says. */
    Optional<PickupPoint> place() {
        return order.objects("shipping_lines").stream()
                .map(line -> new PickupPoint(
                        meta(line, "pickup_location", 200),
                        meta(line, "pickup_address", 500),
                        meta(line, "pickup_details", 500),
                        Optional.empty()))
                .filter(place -> !place.name().isEmpty() || !place.address().isEmpty())
                .findFirst();
    }

    private static Optional<LineKind> method(Payload line) {
        String id = line.line("method_id", 100).toLowerCase(Locale.ROOT);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (COLLECTED.stream().anyMatch(id::startsWith)) {
            return Optional.of(LineKind.PICKUP);
        }
        return Optional.of(
                BROUGHT_BY_SHOP.stream().anyMatch(id::startsWith) ? LineKind.LOCAL_DELIVERY : LineKind.SHIPPED);
    }

    private boolean nothingToDo() {
        return order.has("needs_processing") && !order.flag("needs_processing");
    }

    private static boolean giftCard(Payload meta) {
        String key = meta.line("key", 100);
        return GIFT_CARDS.stream().anyMatch(key::startsWith);
    }

    private static String meta(Payload line, String key, int max) {
        return line.objects("meta_data").stream()
                .filter(meta -> meta.line("key", 100).equals(key))
                .map(meta -> meta.line("value", max, HtmlText::decode))
                .findFirst()
                .orElse("");
    }
}
