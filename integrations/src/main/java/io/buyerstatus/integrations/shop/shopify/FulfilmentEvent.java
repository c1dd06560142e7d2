package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** One scan of a fulfilment's first parcel: Shopify follows no other. */
final class FulfilmentEvent {
    private FulfilmentEvent() {}

    static Translation delivered(Payload event, Connection connection) {
        Assertions assertions = new Assertions(connection.id(), event.requiredId("order_id"));
        String fulfilment = event.requiredId("fulfillment_id");
        String id = event.requiredId("id");
        Instant happenedAt = event.instant("happened_at", ShopifyTime::parse)
                .orElseGet(() -> event.requiredInstant("created_at", ShopifyTime::parse));
        CarrierStatus.of(event.line("status", 40))
                .ifPresent(status -> assertions.onceByCarrier(id, tracked(event, fulfilment, status), happenedAt));
        return assertions.translation();
    }

    private static Fact tracked(Payload event, String fulfilment, ScanStatus status) {
        boolean wentWrong = status == ScanStatus.EXCEPTION || status == ScanStatus.DELIVERY_ATTEMPTED;
        String message = event.line("message", 500);
        return new Fact.ShipmentTracked(
                fulfilment,
                "",
                "",
                status,
                wentWrong ? "" : message,
                wentWrong ? message : "",
                place(event),
                event.instant("estimated_delivery_at", ShopifyTime::parse).map(at -> new DeliveryWindow(at, at)),
                Optional.empty());
    }

    private static Optional<Place> place(Payload event) {
        Place place = new Place(
                event.line("city", 200),
                event.line("zip", 20),
                OrderContents.country(event.line("country", 10)),
                coordinates(event));
        boolean known = !place.name().isEmpty()
                || !place.postcode().isEmpty()
                || place.coordinates().isPresent();
        return known ? Optional.of(place) : Optional.empty();
    }

    private static Optional<Place.Coordinates> coordinates(Payload event) {
        Optional<Double> latitude = degrees(event, "latitude", 90);
        Optional<Double> longitude = degrees(event, "longitude", 180);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Place.Coordinates(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    private static Optional<Double> degrees(Payload event, String name, int limit) {
        return event.decimal(name).map(BigDecimal::doubleValue).filter(degrees -> Math.abs(degrees) <= limit);
    }
}
