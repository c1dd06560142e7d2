package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.tracking.carrier.TypedTracking;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.UtcTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A parcel that a plug-in keeps beside the order: WooCommerce's own fulfilments (since 10.1) and the shipments of Shiptastic, formerly those of
 * Germanized.
 *
 * @param typed what its field for the number holds, at least one
 */
record BesideParcel(List<TypedTracking> typed, Optional<Instant> sentAt) {
    private static final int NUMBER = 1000;
    private static final int CARRIER = 100;
    private static final int LINK = 2048;

    /** Shiptastic's statuses of a shipment that left. */
    private static final Set<String> LEFT = Set.of("shipped", "delivered");

    BesideParcel {
        typed = List.copyOf(typed);
    }

    /** From {@code GET /wc/v3/orders/ID/fulfillments}: drafts, and what was deleted, are none. */
    static List<BesideParcel> ofFulfilments(List<Payload> fulfilments) {
        return byId(fulfilments)
                .filter(fulfilment -> fulfilment.flag("is_fulfilled")
                        && fulfilment.line("date_deleted", 40).isEmpty())
                .map(BesideParcel::ofFulfilment)
                .toList();
    }

    private static BesideParcel ofFulfilment(Payload fulfilment) {
        Map<String, Payload> meta = new HashMap<>();
        fulfilment.objects("meta_data").forEach(entry -> meta.put(entry.line("key", 100), entry));
        String carrier = Stream.of("_shipment_provider", "_shipping_provider")
                .map(key -> value(meta, key, CARRIER))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse("");
        return new BesideParcel(
                TypedTracking.read(
                        value(meta, "_tracking_number", NUMBER),
                        carrier.equals("other") ? value(meta, "_provider_name", CARRIER) : carrier,
                        TextHygiene.url(value(meta, "_tracking_url", LINK))),
                Optional.ofNullable(meta.get("_date_fulfilled"))
                        .flatMap(entry -> entry.instant("value", UtcTime::parse))
                        .or(() -> fulfilment.instant("date_updated", UtcTime::parse)));
    }

    private static String value(Map<String, Payload> meta, String key, int max) {
        return Optional.ofNullable(meta.get(key))
                .map(entry -> entry.line("value", max))
                .orElse("");
    }

    /** From {@code GET /wc/v3/shipments?order_id=ID}: returns go the other way, and what has not left is none. */
    static List<BesideParcel> ofShipments(List<Payload> shipments) {
        return byId(shipments)
                .filter(shipment -> !shipment.line("type", 40).equals("return")
                        && LEFT.contains(shipment.line("status", 60).replaceFirst("^gzd-", "")))
                .map(shipment -> new BesideParcel(
                        TypedTracking.read(
                                shipment.line("tracking_id", NUMBER),
                                shipment.firstLine(CARRIER, "shipping_provider_title", "shipping_provider"),
                                TextHygiene.url(shipment.line("tracking_url", LINK))),
                        WooTime.of(shipment, "date_sent")))
                .toList();
    }

    /** The list's places are the parcels' names: they must not depend on how a plug-in sorts. */
    private static Stream<Payload> byId(List<Payload> objects) {
        return objects.stream()
                .filter(object -> object.id("id").isPresent())
                .sorted(Comparator.comparingLong(object -> Long.parseLong(object.requiredId("id"))));
    }
}
