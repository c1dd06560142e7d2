package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What "Advanced Shipment Tracking" says to be in each parcel ({@link TrackingItem#products}). Where one of the parcels says nothing of that,
 * none does: what is in it cannot be told from what is still to come.
 */
final class TrackedContents {
    private final List<Payload> lines;
    private final boolean known;

    /** @param items the parcels */
    TrackedContents(Payload order, List<TrackingItem> items) {
        this.lines = order.objects("line_items");
        this.known = items.stream().noneMatch(item -> read(item).isEmpty());
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
