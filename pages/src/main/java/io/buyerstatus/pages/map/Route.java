package io.buyerstatus.pages.map;

import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.pages.map.place.Distance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a parcel, as far as its places are known.
 *
 * @param stops where it was seen, oldest first, at least one, no two neighbours the same
 * @param destination the town of the delivery address; empty where it is unknown, or the parcel is not going there
 * @param upToDate whether the last stop is the last place that the carrier named
 */
record Route(List<Stop> stops, Optional<Town> destination, boolean upToDate) {

    /** Nearer than this, two places are one town. */
    private static final double SAME_TOWN_KM = 12;

    Route {
        stops = List.copyOf(stops);
    }

    /** A place with a name that people know it by. */
    record Town(String name, Coordinates at) {

        boolean same(Town other) {
            return name.equals(other.name) || Distance.km(at, other.at) < SAME_TOWN_KM;
        }
    }

    /** A town and when the parcel was last seen there. */
    record Stop(Town town, Instant seen) {}

    Stop newest() {
        return stops.getLast();
    }

    boolean arrived() {
        return destination.filter(newest().town()::same).isPresent();
    }

    /** Where the parcel is still to go. */
    Optional<Town> ahead() {
        return destination.filter(_ -> !arrived());
    }

    List<Coordinates> points() {
        return Stream.concat(stops.stream().map(Stop::town), ahead().stream())
                .map(Town::at)
                .toList();
    }
}
