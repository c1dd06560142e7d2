package io.buyerstatus.pages.map;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.shipment.Parcel;
import io.buyerstatus.core.shipment.ParcelId;
import io.buyerstatus.core.shipment.ParcelState;
import io.buyerstatus.pages.place.Gazetteer;
import io.buyerstatus.pages.place.PlaceReader;
import io.buyerstatus.pages.text.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
            ParcelState.ATTEMPTED,
            ParcelState.SENT,
            ParcelState.PROBLEM,
            ParcelState.RETURNING);

    private static final Comparator<Candidate> FIRST = Comparator.comparingInt((Candidate candidate) ->
                    MOST_IN_MOTION.indexOf(candidate.parcel().state()))
            .thenComparing(Candidate::seen, Comparator.reverseOrder());

    private final Wording wording;

    public MapViews(Wording wording) {
        this.wording = wording;
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
