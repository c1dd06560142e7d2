package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What one id says of a parcel. A shop may name it by its shipment, the carrier by its number: {@link Parcels} joins
 * fragments with one number to one parcel.
 *
 * @param planned keys of the messages about this parcel that were planned already
 */
public record ParcelFacts(ParcelId id, ShippingFacts shipping, TrackingFacts tracking, Set<String> planned) {
    public ParcelFacts {
        planned = Set.copyOf(planned);
    }

    /** A fragment of which nothing is known but its id. */
    public static ParcelFacts unknown(ParcelId id) {
        return new ParcelFacts(id, ShippingFacts.UNKNOWN, TrackingFacts.UNKNOWN, Set.of());
    }

    /** The statements of both; commutative, associative and idempotent. */
    public ParcelFacts merge(ParcelFacts other) {
        return new ParcelFacts(
                id, shipping.merge(other.shipping), tracking.merge(other.tracking), union(planned, other.planned));
    }

    /**
     * What it says beyond what it said before, where that is about its way alone: what it said before, merged with that, is this. Empty
     * where something else of it is not as it was.
     */
    public Optional<ParcelFacts> newsSince(ParcelFacts before) {
        Set<String> told = new TreeSet<>(planned);
        told.removeAll(before.planned);
        ParcelFacts news = new ParcelFacts(
                id, shipping.carriersNewsSince(before.shipping), tracking.newsSince(before.tracking), told);
        return Optional.of(news).filter(more -> before.merge(more).equals(this));
    }

    /** The same fragment, remembering that these messages were planned. */
    public ParcelFacts withPlanned(Set<String> keys) {
        return new ParcelFacts(id, shipping, tracking, union(planned, keys));
    }

    /** The number by which it is followed, normalised: as the shop said, else as the carrier did; empty without one. */
    String number() {
        return (untrackedSince().isPresent() ? Optional.<Stamped<String>>empty() : shipping.number())
                .or(this::carriersNumber)
                .map(Stamped::value)
                .map(ParcelId::normalise)
                .orElse("");
    }

    /** Since when it has no number of the shop's, or none any more. */
    private Optional<Stamp> untrackedSince() {
        return shipping.presence().untrackedSince(shipping.number().map(Stamped::stamp));
    }

    /** The carrier's number; one that the shop gave and took off is none, whoever repeats it. */
    private Optional<Stamped<String>> carriersNumber() {
        return tracking.number()
                .filter(said -> untrackedSince().isEmpty()
                        || !shipping.presence().numbers().containsKey(ParcelId.normalise(said.value())));
    }

    /** Whether the shop spoke of it. */
    boolean ofShop() {
        return shipping.presence().stated().isPresent()
                || shipping.presence().ready().isPresent();
    }

    /** Whether nothing is said but what it looked like when it was packed. */
    boolean onlyPhotographed() {
        return shipping.photo().isPresent()
                && !ofShop()
                && shipping.sentAt().isEmpty()
                && tracking.scans().isEmpty();
    }

    /** The same without scans, links and numbers that are not this parcel's. */
    ParcelFacts without(Predicate<Scan> foreign) {
        Optional<Stamp> untracked = untrackedSince();
        Optional<Stamp> corrected = untracked.isPresent()
                ? untracked.filter(since -> shipping.number().isPresent())
                : shipping.presence().correctedTo(number());
        Predicate<Scan> late = scan ->
                corrected.filter(stamp -> scan.at().isBefore(stamp.at())).isPresent();
        return new ParcelFacts(
                id,
                (untracked.isPresent() ? shipping.withoutNumber() : shipping).since(corrected),
                tracking.under(carriersNumber()).only(foreign.or(late).negate()),
                planned);
    }

    /** The same with these scans alone. */
    ParcelFacts only(Predicate<Scan> ours) {
        return new ParcelFacts(id, shipping, tracking.only(ours), planned);
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
