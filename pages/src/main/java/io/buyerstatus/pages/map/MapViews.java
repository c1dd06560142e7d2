package io.buyerstatus.pages.map;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.map.Route.Stop;
import io.buyerstatus.pages.map.Route.Town;
import io.buyerstatus.pages.map.place.Gazetteer;
import io.buyerstatus.pages.map.place.PlaceChoice;
import io.buyerstatus.pages.map.place.PlaceReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws the way of a parcel [SH-10]: one map per page, that of the parcel most in motion, so that a page stays light. What has
 * arrived needs no map, and what no carrier has seen has none.
 *
 * <p>Only for those who hold the private link: a map tells the town that the parcel is going to.
 */
public final class MapViews {

    /** Whose buyer looks at the page most eagerly. */
    private static final List<ParcelState> MOST_IN_MOTION = List.of(
            ParcelState.OUT_FOR_DELIVERY,
            ParcelState.DELIVERY_ATTEMPTED,
            ParcelState.SENT,
            ParcelState.EXCEPTION,
            ParcelState.RETURNING);

    private static final Comparator<Candidate> FIRST = Comparator.comparingInt((Candidate candidate) ->
                    MOST_IN_MOTION.indexOf(candidate.parcel().state()))
            .thenComparing(Candidate::seen, Comparator.reverseOrder());

    private final Wording wording;

    public MapViews(Wording wording) {
        this.wording = wording;
    }

    /** Reads the atlas and draws a map for nobody, so that the first buyer of a new process does not wait for it. */
    public static void prime() {
        PlaceReader reader = new PlaceReader(Gazetteer.world());
        PlaceChoice choice = new PlaceChoice(Set.of("DE"), List.of());
        List<Stop> stops = Stream.of("HAMBURG", "Köln, DE")
                .flatMap(name -> choice.of(reader.read(name, Optional.of(new Country("DE")))).stream())
                .map(spot -> new Stop(new Town(spot.name(), spot.at()), Instant.EPOCH))
                .toList();
        if (!stops.isEmpty()) {
            Wording wording = Wording.of(PageLanguage.ENGLISH, ZoneOffset.UTC);
            new Drawing(wording, new Route(stops, Optional.empty(), true)).view();
        }
    }

    /** The map of one parcel. */
    public record Shown(ParcelId parcel, MapView map) {}

    private record Candidate(Parcel parcel, Route route) {

        Instant seen() {
            return route.newest().seen();
        }
    }

    /** The one map of an order's page; none where no parcel is under way, or nobody knows the places that it was seen in. */
    public Optional<Shown> of(Order order) {
        Routes routes = new Routes(new PlaceReader(Gazetteer.world()), wording.formats());
        return order.parcels().all().stream()
                .flatMap(parcel -> routes.of(parcel, order).map(route -> new Candidate(parcel, route)).stream())
                .min(FIRST)
                .map(first -> new Shown(first.parcel().id(), new Drawing(wording, first.route()).view()));
    }
}
