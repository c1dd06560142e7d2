package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the shop says that there is this parcel, and under which numbers it said so.
 *
 * @param stated its latest word that there is; empty where only a carrier spoke of it
 * @param withdrawn its latest word that there is not, or no longer
 * @param ready its latest word that it lies ready for its buyer, and is not handed over
 * @param numbers every tracking number that the shop gave it, normalised, each with the first time; at most
 *     {@value #NUMBERS_KEPT}
 * @param untracked its words that the parcel has no number, or no longer; the newest {@value #NUMBERS_KEPT}
 * @param parts how many parcels its shipment has, where this is the first of them
 */
public record Presence(
        Optional<Stamp> stated,
        Optional<Stamp> withdrawn,
        Optional<Stamp> ready,
        Map<String, Stamp> numbers,
        Set<Stamp> untracked,
        Optional<Stamped<Parts>> parts) {
    /** More corrections than anybody makes; bounds the stored item. */
    public static final int NUMBERS_KEPT = 10;

    /** The shop said nothing. */
    public static final Presence UNKNOWN = new Presence(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public Presence {
        numbers = newest(numbers);
        untracked = newest(untracked);
    }

    /** Nothing is said of being without a number, nor of how many they are. */
    public Presence(
            Optional<Stamp> stated, Optional<Stamp> withdrawn, Optional<Stamp> ready, Map<String, Stamp> numbers) {
        this(stated, withdrawn, ready, numbers, Set.of(), Optional.empty());
    }

    /** There is this parcel, perhaps under a number. */
    public static Presence stated(Stamp stamp, String number) {
        String normalised = ParcelId.normalise(number);
        return new Presence(
                Optional.of(stamp),
                Optional.empty(),
                Optional.empty(),
                normalised.isEmpty() ? Map.of() : Map.of(normalised, stamp));
    }

    /** The same, and that it has no number, or no longer. */
    public Presence untrackedAsOf(Stamp stamp) {
        return new Presence(stated, withdrawn, ready, numbers, Set.of(stamp), parts);
    }

    /** The same, and how many parcels its shipment has. */
    public Presence with(Optional<Stamped<Parts>> count) {
        return new Presence(stated, withdrawn, ready, numbers, untracked, count);
    }

    /** There is no such parcel, or no longer. */
    public static Presence withdrawn(Stamp stamp) {
        return new Presence(Optional.empty(), Optional.of(stamp), Optional.empty(), Map.of());
    }

    /** It is there, and lies ready for its buyer. */
    public static Presence ready(Stamp stamp) {
        return new Presence(Optional.empty(), Optional.empty(), Optional.of(stamp), Map.of());
    }

    /** Whether the shop's latest word is that it lies ready, and not that it was handed over; of two at one moment the latter. */
    public boolean liesReady() {
        return ready.filter(stamp ->
                        stated.filter(over -> !over.at().isBefore(stamp.at())).isEmpty())
                .isPresent();
    }

    /** The statements of both; commutative, associative and idempotent. */
    Presence merge(Presence other) {
        Map<String, Stamp> all = new TreeMap<>(numbers);
        other.numbers.forEach(
                (number, stamp) -> all.merge(number, stamp, (one, two) -> two.compareTo(one) < 0 ? two : one));
        Set<Stamp> without = new TreeSet<>(untracked);
        without.addAll(other.untracked);
        return new Presence(
                later(stated, other.stated),
                later(withdrawn, other.withdrawn),
                later(ready, other.ready),
                all,
                without,
                Stamped.later(parts, other.parts));
    }

    /**
     * Whether there is such a parcel.
     *
     * @param listed the parcels that the shop said there are, and no others, as of a moment
     * @param fewer when the shop said that its shipment has fewer parcels than that this could be one of them
     */
    boolean holds(ParcelId id, Optional<Stamped<Set<ParcelId>>> listed, Optional<Stamp> fewer) {
        Optional<Stamp> latest = later(stated, ready);
        if (latest.isEmpty()) {
            return withdrawn.isEmpty();
        }
        Stamp said = latest.get();
        boolean takenBack = withdrawn.filter(no -> no.at().isAfter(said.at())).isPresent();
        boolean leftOut = listed.filter(list -> list.stamp().at().isAfter(said.at()))
                .filter(list -> !list.value().contains(id))
                .isPresent();
        boolean beyond = fewer.filter(count -> count.at().isAfter(said.at())).isPresent();
        return !takenBack && !leftOut && !beyond;
    }

    /**
     * Since when it has no number; empty where it has one, or nothing is said of it. Of two words at one moment the number holds.
     *
     * @param number the shop's latest word of a number
     */
    Optional<Stamp> untrackedSince(Optional<Stamp> number) {
        return untracked.stream()
                .filter(without -> number.filter(given -> !without.at().isAfter(given.at()))
                        .isEmpty())
                .min(Comparator.naturalOrder());
    }

    /** When the shop corrected the number to this one; empty where it is the first, or none of its own. */
    Optional<Stamp> correctedTo(String number) {
        return Optional.ofNullable(numbers.get(ParcelId.normalise(number)))
                .filter(first -> numbers.values().stream().anyMatch(other -> other.compareTo(first) < 0));
    }

    private static Optional<Stamp> later(Optional<Stamp> one, Optional<Stamp> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.filter(stamp -> stamp.compareTo(one.get()) > 0).or(() -> one);
    }

    private static Set<Stamp> newest(Set<Stamp> stamps) {
        return stamps.stream()
                .sorted(Comparator.reverseOrder())
                .limit(NUMBERS_KEPT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Stamp> newest(Map<String, Stamp> numbers) {
        if (numbers.size() <= NUMBERS_KEPT) {
            return Map.copyOf(numbers);
        }
        Map<String, Stamp> kept = new TreeMap<>();
        numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Stamp>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(NUMBERS_KEPT)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(kept);
    }
}
