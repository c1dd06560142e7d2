package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one id says of a parcel. A shop may name it by its shipment, the carrier by its number: {@link Parcels} joins
 * fragments with one number to one parcel.
 *
 * @param sentAt the earliest statement that it was handed over
 * @param scans in {@link Scan#ORDER}; the newest {@value #SCANS_KEPT}
 * @param told keys of the messages about this parcel that were planned already
 */
public record ParcelFacts(
        ParcelId id,
        Optional<Stamped<String>> carrier,
        Optional<Stamped<String>> number,
        Optional<Stamped<URI>> url,
        Optional<Stamped<Contents>> contents,
        Optional<Instant> sentAt,
        Optional<Stamped<DeliveryWindow>> expected,
        Optional<Stamped<PickupPoint>> pickup,
        List<Scan> scans,
        Set<String> told) {
    /** More than any carrier sends for one parcel; bounds the stored item. */
    public static final int SCANS_KEPT = 100;

    /** The lines that are in the parcel. */
    public record Contents(List<ParcelLine> lines) {
        public Contents {
            Checks.size(lines, 200, "lines");
            lines = List.copyOf(lines);
        }
    }

    public ParcelFacts {
        TreeSet<Scan> sorted = new TreeSet<>(Scan.ORDER);
        sorted.addAll(scans);
        List<Scan> distinct = List.copyOf(sorted);
        scans = distinct.subList(Math.max(0, distinct.size() - SCANS_KEPT), distinct.size());
        told = Set.copyOf(told);
    }

    /** A fragment of which nothing is known but its id. */
    public static ParcelFacts unknown(ParcelId id) {
        return new ParcelFacts(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    /** The statements of both; commutative, associative and idempotent. */
    public ParcelFacts merge(ParcelFacts other) {
        TreeSet<Scan> allScans = new TreeSet<>(Scan.ORDER);
        allScans.addAll(scans);
        allScans.addAll(other.scans);
        return new ParcelFacts(
                id,
                Stamped.later(carrier, other.carrier),
                Stamped.later(number, other.number),
                Stamped.later(url, other.url),
                Stamped.later(contents, other.contents),
                earlier(sentAt, other.sentAt),
                Stamped.later(expected, other.expected),
                Stamped.later(pickup, other.pickup),
                List.copyOf(allScans),
                union(told, other.told));
    }

    /** The same fragment, knowing that these messages were planned. */
    public ParcelFacts telling(Set<String> keys) {
        return new ParcelFacts(id, carrier, number, url, contents, sentAt, expected, pickup, scans, union(told, keys));
    }

    /** The earlier of two instants that may be absent. */
    public static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
