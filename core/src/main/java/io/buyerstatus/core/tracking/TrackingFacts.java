package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Where a parcel is, and when and where it can be had.
 *
 * @param number the tracking number under which the carrier speaks of it
 * @param scans in {@link Scan#ORDER}; the newest {@value #SCANS_KEPT}
 */
public record TrackingFacts(
        Optional<Stamped<String>> number,
        Optional<Stamped<DeliveryWindow>> expected,
        Optional<Stamped<PickupPoint>> pickup,
        List<Scan> scans) {
    /** More than any carrier sends for one parcel; bounds the stored item. */
    public static final int SCANS_KEPT = 100;

    /** Nothing is known. */
    public static final TrackingFacts UNKNOWN =
            new TrackingFacts(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public TrackingFacts {
        TreeSet<Scan> sorted = new TreeSet<>(Scan.ORDER);
        sorted.addAll(scans);
        List<Scan> distinct = List.copyOf(sorted);
        scans = distinct.subList(Math.max(0, distinct.size() - SCANS_KEPT), distinct.size());
    }

    /** The statements of both; commutative, associative and idempotent. */
    TrackingFacts merge(TrackingFacts other) {
        TreeSet<Scan> allScans = new TreeSet<>(Scan.ORDER);
        allScans.addAll(scans);
        allScans.addAll(other.scans);
        return new TrackingFacts(
                Stamped.later(number, other.number),
                Stamped.later(expected, other.expected),
                Stamped.later(pickup, other.pickup),
                List.copyOf(allScans));
    }

    /** What is not as it was before. */
    TrackingFacts newsSince(TrackingFacts before) {
        Set<Scan> known = Set.copyOf(before.scans);
        return new TrackingFacts(
                number.filter(said -> !before.number.equals(Optional.of(said))),
                expected.filter(said -> !before.expected.equals(Optional.of(said))),
                pickup.filter(said -> !before.pickup.equals(Optional.of(said))),
                scans.stream().filter(scan -> !known.contains(scan)).toList());
    }

    /** The same, spoken of under this number, or under none. */
    TrackingFacts under(Optional<Stamped<String>> other) {
        return other.equals(number) ? this : new TrackingFacts(other, expected, pickup, scans);
    }

    /** The same without the scans that are somebody else's. */
    TrackingFacts only(Predicate<Scan> ours) {
        List<Scan> kept = scans.stream().filter(ours).toList();
        return kept.size() == scans.size() ? this : new TrackingFacts(number, expected, pickup, kept);
    }
}
