package io.buyerstatus.pages.sample;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A parcel under way, scan by scan, one every nine hours. */
public final class Journey {

    private static final Duration BETWEEN_SCANS = Duration.ofHours(9);

    private final OrderBuilder story;
    private Instant time = Instant.parse("2026-11-19T20:10:00Z");

    private Journey(String city, String country) {
        Address address =
                new Address("Mia Köhler", "", "Lindenstraße 12", "", "23552", city, "", new Country(country), "");
        this.story = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL, OrderBuilder.buyer("Mia", "Köhler"), address, OrderBuilder.lines())
                .paid()
                .packed()
                .sent("s1", "DHL", "00340434161094042557", List.of());
    }

    /** A parcel to a city, not seen yet. */
    public static Journey to(String city, String country) {
        return new Journey(city, country);
    }

    /** Seen on its way. */
    public Journey by(String place, String country) {
        return by(place, country, ScanStatus.IN_TRANSIT);
    }

    /** Seen, and what came of it. */
    public Journey by(String place, String country, ScanStatus status) {
        return by(new Place(place, "", known(country), Optional.empty()), status);
    }

    /** Seen at a point. */
    public Journey by(String place, String country, double latitude, double longitude) {
        Coordinates at = new Coordinates(latitude, longitude);
        return by(new Place(place, "", known(country), Optional.of(at)), ScanStatus.IN_TRANSIT);
    }

    private static Optional<Country> known(String country) {
        return country.isEmpty() ? Optional.empty() : Optional.of(new Country(country));
    }

    private Journey by(Place place, ScanStatus status) {
        story.fact(
                time.toString(),
                new Fact.ShipmentTracked(
                        "s1", "", "", status, "", "", Optional.of(place), Optional.empty(), Optional.empty()));
        time = time.plus(BETWEEN_SCANS);
        return this;
    }

    /** The order as told so far. */
    public Order order() {
        return story.order();
    }

    /** For more to be told. */
    public OrderBuilder story() {
        return story;
    }
}
