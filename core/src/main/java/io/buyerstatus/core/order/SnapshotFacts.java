package io.buyerstatus.core.order;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a snapshot states: of each milestone whether it is reached, of each list what there is, and no others. */
final class SnapshotFacts {
    private SnapshotFacts() {}

    static OrderFacts of(Fact.Snapshot snapshot, Stamp stamp) {
        Map<Milestone, Standing> standings = new EnumMap<>(Milestone.class);
        snapshot.milestones()
                .forEach((milestone, reached) -> standings.put(
                        milestone, reached ? Standing.reached(stamp.at()) : Standing.takenBack(stamp.at())));
        return new OrderFacts(
                Milestones.of(standings),
                Purchase.UNKNOWN,
                PaymentFacts.listed(
                        snapshot.received().map(received -> new Stamped<>(received, stamp)),
                        ids(snapshot.payments(), stamp),
                        ids(snapshot.refunds(), stamp)),
                snapshot.shipments()
                        .map(shipments -> Parcels.listed(new Stamped<>(parcels(shipments), stamp)))
                        .orElse(Parcels.NONE));
    }

    private static Optional<Stamped<Set<String>>> ids(Optional<List<String>> ids, Stamp stamp) {
        return ids.map(all -> new Stamped<>(Set.copyOf(all), stamp));
    }

    private static Set<ParcelId> parcels(List<String> shipments) {
        return shipments.stream().map(shipment -> ParcelId.of(shipment, "")).collect(Collectors.toUnmodifiableSet());
    }
}
