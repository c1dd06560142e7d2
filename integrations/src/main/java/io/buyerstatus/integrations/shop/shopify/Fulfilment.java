package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.integrations.webhook.TypedParcels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A fulfilment: one parcel per tracking number, or one without. The first parcel has the fulfilment's id, since tracking
 * is often added later; how many there are stands with it, since Shopify does not name those that are no more; the lines stand with it, since Shopify does not say what is in which.
 */
final class Fulfilment {
    /** The parcel of an order that is fulfilled without a fulfilment. */
    static final String UNTRACKED = "untracked";

    /** What a fulfilment's parcels did when it was cancelled: they are on their way, and come back. */
    private static final Set<String> MOVED =
            Set.of("in_transit", "out_for_delivery", "attempted_delivery", "ready_for_pickup", "delivered", "failure");

    private static final int FIELD = 1000;
    private static final int CARRIER = 100;

    private final Payload fulfilment;
    private final String id;
    private final Instant createdAt;
    private final Instant updatedAt;

    Fulfilment(Payload fulfilment) {
        this.fulfilment = fulfilment;
        this.id = fulfilment.requiredId("id");
        this.createdAt = fulfilment.requiredInstant("created_at", ShopifyTime::parse);
        this.updatedAt = fulfilment.instant("updated_at", ShopifyTime::parse).orElse(createdAt);
    }

    /** {@code fulfillments/create} and {@code fulfillments/update}. */
    static Translation delivered(Payload payload, Connection connection) {
        Assertions assertions = new Assertions(connection.id(), payload.requiredId("order_id"));
        new Fulfilment(payload).assertInto(assertions);
        return assertions.translation();
    }

    /** What a shop that marks its orders as fulfilled without a fulfilment asserts. */
    static Fact untracked(Instant sentAt) {
        return new Fact.ShipmentSent(UNTRACKED, "", "", Optional.empty(), List.of(), sentAt, Optional.empty());
    }

    /** The ids of its parcels, if it holds any. */
    List<String> shipments() {
        return fulfilment.line("status", 40).equals("success") || cameBack()
                ? parcels().stream().map(Parcel::shipment).toList()
                : List.of();
    }

    private boolean cameBack() {
        return fulfilment.line("status", 40).equals("cancelled")
                && MOVED.contains(fulfilment.line("shipment_status", 40));
    }

    /**
     * Pending and open ones have not left yet, failed ones never will. One that was cancelled on its way counts as back with
     * the shop, so that the next ones take its place; one that was cancelled before it moved never was.
     */
    void assertInto(Assertions assertions) {
        List<Parcel> parcels = parcels();
        switch (fulfilment.line("status", 40)) {
            case "success" -> {
                parcels.forEach(parcel -> assertions.asOf("sent", sent(parcel), updatedAt));
                CarrierStatus.of(fulfilment.line("shipment_status", 40))
                        .ifPresent(status -> assertions.asOf("status", TypedParcels.now(id, status), updatedAt));
            }
            case "cancelled" ->
                parcels.forEach(parcel -> assertions.asOf(
                        "status",
                        cameBack()
                                ? TypedParcels.now(parcel.shipment(), ScanStatus.RETURNED)
                                : new Fact.ShipmentWithdrawn(parcel.shipment(), ""),
                        updatedAt));
            default -> {}
        }
    }

    /**
     * One of the fulfilment's parcels.
     *
     * @param of how many they are, with the first of them
     */
    private record Parcel(String shipment, TypedTracking tracking, List<ParcelLine> lines, Optional<Integer> of) {}

    private List<Parcel> parcels() {
        List<TypedTracking> tracked = tracked();
        List<Parcel> parcels = new ArrayList<>();
        parcels.add(new Parcel(id, tracked.getFirst(), lines(), Optional.of(tracked.size())));
        for (int at = 1; at < tracked.size(); at++) {
            parcels.add(new Parcel(Parts.id(id, at), tracked.get(at), List.of(), Optional.empty()));
        }
        return List.copyOf(parcels);
    }

    /** What the fields for numbers hold, each number once; one without a number where they hold none. */
    private List<TypedTracking> tracked() {
        List<String> numbers = fulfilment.lines("tracking_numbers", FIELD);
        List<String> urls = fulfilment.lines("tracking_urls", 2048);
        List<TypedTracking> numbered = TypedParcels.numbered(IntStream.range(0, numbers.size())
                .boxed()
                .flatMap(at -> read(numbers.get(at), at < urls.size() ? urls.get(at) : "").stream()));
        return numbered.isEmpty()
                ? read(fulfilment.line("tracking_number", FIELD), fulfilment.line("tracking_url", 2048))
                : numbered;
    }

    private List<TypedTracking> read(String number, String url) {
        return TypedTracking.read(number, fulfilment.line("tracking_company", CARRIER), TextHygiene.url(url));
    }

    private Fact sent(Parcel parcel) {
        return TypedParcels.sent(parcel.shipment(), parcel.tracking(), parcel.lines(), createdAt, parcel.of());
    }

    private List<ParcelLine> lines() {
        return Bounded.contents(fulfilment.objects("line_items").stream()
                .flatMap(item -> item.id("id").stream()
                        .flatMap(line -> OrderParts.quantity(item.decimal("quantity"), "").stream()
                                .map(quantity -> new ParcelLine(line, quantity.amount()))))
                .toList());
    }
}
