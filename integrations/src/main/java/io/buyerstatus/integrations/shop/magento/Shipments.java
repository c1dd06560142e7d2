package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TypedParcels;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parcels of an order: of each shipment one per number of its tracks, or one without. The first bears the shipment's number, since tracks are
 * often added later. Magento writes a shipment for what lies ready in a store, too, and none when that is collected: a status of the shop's may
 * say so.
 */
final class Shipments {
    private static final int FIELD = 1000;
    private static final int CARRIER = 100;
    private static final TypedTracking NOTHING = new TypedTracking("", "", Optional.empty());

    /** What was handed over in an order of which only a status says so. */
    private static final String WHOLE = "order";

    /** The carrier of whoever types one. */
    private static final String TYPED = "custom";

    private final MagentoOrder order;
    private final OrderItems items;
    private final LineKinds kinds;
    private final boolean allSent;
    private final boolean saysTheShop;
    private final Instant modifiedAt;

    /**
     * @param allSent whether the order's status means sent
     * @param saysTheShop whether the shop itself said what the status means
     */
    Shipments(MagentoOrder order, boolean allSent, boolean saysTheShop, Instant modifiedAt) {
        this.order = order;
        this.items = new OrderItems(order.json());
        this.kinds = new LineKinds(order);
        this.allSent = allSent;
        this.saysTheShop = saysTheShop;
        this.modifiedAt = modifiedAt;
    }

    void assertInto(Assertions assertions) {
        for (Payload shipment : sorted()) {
            String id = shipment.line("entity_id", 20);
            if (lies()) {
                assertions.asOf("ready", new Fact.ShipmentReady(id, lines(shipment), kinds.place()), modifiedAt);
                continue;
            }
            List<TypedTracking> parcels = parcels(shipment);
            Instant sentAt = shipment.instant("created_at", UtcTime::parse).orElse(modifiedAt);
            for (int at = 0; at < parcels.size(); at++) {
                assertions.asOf(
                        "sent",
                        TypedParcels.sent(
                                Parts.id(id, at),
                                parcels.get(at),
                                at == 0 ? lines(shipment) : List.of(),
                                sentAt,
                                at == 0 ? Optional.of(parcels.size()) : Optional.empty()),
                        modifiedAt);
            }
        }
        if (onlyByStatus()) {
            assertions.asOf(
                    "sent", TypedParcels.sent(WHOLE, NOTHING, List.of(), modifiedAt, Optional.of(1)), modifiedAt);
        }
    }

    /** The ids of all parcels that there are, and of what lies ready. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Payload shipment : sorted()) {
            int count = lies() ? 1 : parcels(shipment).size();
            for (int at = 0; at < count; at++) {
                ids.add(Parts.id(shipment.line("entity_id", 20), at));
            }
        }
        if (onlyByStatus()) {
            ids.add(WHOLE);
        }
        return ids.stream().limit(200).toList();
    }

    private List<Payload> sorted() {
        return order.shipments().stream()
                .filter(shipment -> shipment.id("entity_id").isPresent())
                .sorted(Comparator.comparingLong(shipment -> Long.parseLong(shipment.requiredId("entity_id"))))
                .toList();
    }

    /** Whether its shipments lie in a store: that it is complete does not mean that somebody came for it. */
    private boolean lies() {
        return kinds.collected() && !(allSent && saysTheShop);
    }

    /** Systems that set the status alone write no shipment; where nothing travels, or all was paid back or cancelled, there is none to write. */
    private boolean onlyByStatus() {
        return allSent
                && sorted().isEmpty()
                && (saysTheShop || !kinds.collected())
                && items.lines().stream().anyMatch(item -> isHandedOver(kinds.of(item)) && isOwed(item));
    }

    private static boolean isOwed(Payload item) {
        BigDecimal gone = Stream.of("qty_canceled", "qty_refunded")
                .flatMap(field -> item.decimal(field).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return item.decimal("qty_ordered").orElse(BigDecimal.ZERO).compareTo(gone) > 0;
    }

    private static boolean isHandedOver(LineKind kind) {
        return kind == LineKind.SHIPPED || kind == LineKind.PICKUP || kind == LineKind.LOCAL_DELIVERY;
    }

    private static List<TypedTracking> parcels(Payload shipment) {
        List<TypedTracking> numbered = TypedParcels.numbered(shipment.objects("tracks").stream()
                .flatMap(track ->
                        TypedTracking.read(track.line("track_number", FIELD), carrier(track), Optional.empty())
                                .stream()));
        return numbered.isEmpty() ? List.of(NOTHING) : numbered;
    }

    /** As the shop titled it; else by Magento's code. */
    private static String carrier(Payload track) {
        String title = track.line("title", CARRIER);
        String code = track.line("carrier_code", CARRIER);
        return title.isEmpty() && !code.equals(TYPED) ? code : title;
    }

    /** What of which line is in it: a configurable product's choice is its line's. */
    private List<ParcelLine> lines(Payload shipment) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        for (Payload item : shipment.objects("items")) {
            items.line(item.line("order_item_id", 20)).ifPresent(line -> OrderParts.quantity(item.decimal("qty"), "")
                    .ifPresent(quantity -> counts.merge(line.line("item_id", 20), quantity.amount(), BigDecimal::max)));
        }
        return Bounded.contents(counts.entrySet().stream()
                .map(line -> new ParcelLine(line.getKey(), line.getValue()))
                .toList());
    }
}
