package io.buyerstatus.pages.map;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.map.Route.Stop;
import io.buyerstatus.pages.map.Route.Town;
import io.buyerstatus.pages.map.place.PlaceChoice;
import io.buyerstatus.pages.map.place.PlaceReader;
import io.buyerstatus.pages.map.place.PlaceReader.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the way of a parcel: scans with coordinates, others by the names of their places, and the town of the delivery address. */
final class Routes {

    /** The newest scans tell where a parcel is; no parcel is seen in more places that matter. */
    private static final int MOST_SCANS = 40;

    private final PlaceReader reader;
    private final Formats formats;
    /** Carriers name the same few places again and again. */
    private final Map<Place, Reading> readings = new HashMap<>();

    Routes(PlaceReader reader, Formats formats) {
        this.reader = reader;
        this.formats = formats;
    }

    /** The way of a parcel that is under way; empty where none of its places is known. */
    Optional<Route> of(Parcel parcel, Order order) {
        return switch (parcel.state()) {
            case SENT, OUT_FOR_DELIVERY, DELIVERY_ATTEMPTED, EXCEPTION -> route(parcel, deliveryAddress(order), true);
            case RETURNING -> route(parcel, deliveryAddress(order), false);
            case UNKNOWN, ANNOUNCED, AVAILABLE_FOR_PICKUP, DELIVERED, RETURNED -> Optional.empty();
        };
    }

    private static Optional<Address> deliveryAddress(Order order) {
        return order.deliveryAddress();
    }

    private Optional<Route> route(Parcel parcel, Optional<Address> address, boolean forth) {
        List<Scan> scans = parcel.scans().stream()
                .filter(scan -> scan.status() != ScanStatus.ANNOUNCED)
                .filter(scan -> scan.place().isPresent())
                .toList()
                .reversed()
                .stream()
                .limit(MOST_SCANS)
                .toList()
                .reversed();
        Set<String> countries = countries(scans, address);
        Optional<Town> destination = address.flatMap(place -> town(place, countries));
        PlaceChoice certain = new PlaceChoice(countries, List.of());
        List<Coordinates> known = Stream.concat(
                        places(scans).flatMap(place -> town(place, certain).stream()), destination.stream())
                .map(Town::at)
                .toList();
        List<Stop> stops = stops(scans, new PlaceChoice(countries, known));
        return stops.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route(stops, destination.filter(_ -> forth), upToDate(scans, stops)));
    }

    private static Stream<Place> places(List<Scan> scans) {
        return scans.stream().flatMap(scan -> scan.place().stream());
    }

    private static Set<String> countries(List<Scan> scans, Optional<Address> address) {
        return Stream.concat(
                        address.stream().map(Address::country),
                        places(scans).flatMap(place -> place.country().stream()))
                .map(Country::code)
                .collect(Collectors.toSet());
    }

    private Optional<Town> town(Address address, Set<String> countries) {
        Place place =
                new Place(address.city(), "", Optional.of(address.country()).filter(Country::known), Optional.empty());
        return town(place, new PlaceChoice(countries, List.of()));
    }

    private Optional<Town> town(Place place, PlaceChoice choice) {
        Optional<Town> named = choice.of(reading(place)).map(spot -> new Town(spot.name(), spot.at()));
        return place.coordinates()
                .filter(not(Routes::nowhere))
                .map(at -> named.filter(new Town("", at)::same)
                        .map(town -> new Town(town.name(), at))
                        .orElseGet(() -> new Town(name(place, at), at)))
                .or(() -> named);
    }

    private Reading reading(Place place) {
        return readings.computeIfAbsent(place, unread -> reader.read(unread.name(), unread.country()));
    }

    /** Where the Gulf of Guinea stands for "unknown". */
    private static boolean nowhere(Coordinates at) {
        return Math.abs(at.latitude()) < 0.01 && Math.abs(at.longitude()) < 0.01;
    }

    private String name(Place place, Coordinates at) {
        return Optional.of(place.name().strip())
                .filter(not(String::isEmpty))
                .or(() -> place.country().map(formats::country))
                .orElseGet(() -> degrees(at.latitude(), "N", "S") + " " + degrees(at.longitude(), "E", "W"));
    }

    private static String degrees(double value, String plus, String minus) {
        return Math.round(Math.abs(value)) + "°" + (value < 0 ? minus : plus);
    }

    private List<Stop> stops(List<Scan> scans, PlaceChoice choice) {
        List<Stop> stops = new ArrayList<>();
        for (Scan scan : scans) {
            scan.place().flatMap(place -> town(place, choice)).ifPresent(town -> {
                if (!stops.isEmpty() && stops.getLast().town().same(town)) {
                    stops.removeLast();
                }
                stops.add(new Stop(town, scan.at()));
            });
        }
        return stops;
    }

    private static boolean upToDate(List<Scan> scans, List<Stop> stops) {
        return scans.stream()
                .filter(scan -> !scan.place().map(Place::name).orElse("").isBlank())
                .noneMatch(scan -> scan.at().isAfter(stops.getLast().seen()));
    }
}
