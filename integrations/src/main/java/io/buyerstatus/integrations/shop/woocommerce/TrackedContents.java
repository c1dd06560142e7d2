package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What "Advanced Shipment Tracking" says to be in each parcel ({@link TrackingItem#products}). Where one of the parcels says nothing of that,
 * none does: what is in it cannot be told from what is still to come.
 */
final class TrackedContents {
    private final List<Payload> lines;
    private final boolean known;

    /**
     * @param items the parcels
     * @param all whether the order's status says that all of it was sent: then what no parcel names is in one all the same, or was given up
     */
    TrackedContents(Payload order, List<TrackingItem> items, boolean all) {
        this.lines = order.objects("line_items");
        this.known = items.stream().noneMatch(item -> read(item).isEmpty()) && !(all && lack(items));
    }

    private boolean lack(List<TrackingItem> items) {
        Map<String, BigDecimal> named = items.stream()
                .flatMap(item -> read(item).stream())
                .collect(Collectors.toMap(ParcelLine::line, ParcelLine::quantity, BigDecimal::add));
        return lines.stream().anyMatch(line -> line.id("id")
                .map(id -> named.getOrDefault(id, BigDecimal.ZERO))
                .filter(sent -> line.decimal("quantity")
                        .filter(bought -> bought.compareTo(sent) > 0)
                        .isPresent())
                .isPresent());
    }

    /** The lines in a parcel, each with how much of it. */
    List<ParcelLine> of(TrackingItem item) {
        return known ? Bounded.contents(read(item)) : List.of();
    }

    private List<ParcelLine> read(TrackingItem item) {
        return item.products().stream()
                .flatMap(product -> line(product).stream()
                        .flatMap(line -> OrderParts.quantity(product.decimal("qty"), "").stream()
                                .map(quantity -> new ParcelLine(line, quantity.amount()))))
                .toList();
    }

    /** By the line itself, as newer releases of the plug-in say, or by its product. */
    private Optional<String> line(Payload product) {
        return product.id("item_id").or(() -> product.id("product").flatMap(this::ofProduct));
    }

    private Optional<String> ofProduct(String product) {
        return lines.stream()
                .filter(line -> Stream.of("variation_id", "product_id")
                        .anyMatch(
                                field -> line.id(field).filter(product::equals).isPresent()))
                .flatMap(line -> line.id("id").stream())
                .findFirst();
    }
}
