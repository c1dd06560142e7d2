package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parcels of an order, kept as fragments by id. Fragments whose tracking numbers agree are one parcel, in whatever
 * order they came to be known.
 */
public record Parcels(Map<ParcelId, ParcelFacts> fragments) {
    public static final Parcels NONE = new Parcels(Map.of());

    private static final Comparator<Parcel> BY_DEPARTURE = Comparator.comparing(
                    (Parcel parcel) -> parcel.sentAt().orElse(Instant.MAX))
            .thenComparing(Parcel::id);

    public Parcels {
        fragments = Map.copyOf(fragments);
    }

    public static Parcels of(Collection<ParcelFacts> fragments) {
        TreeMap<ParcelId, ParcelFacts> byId = new TreeMap<>();
        fragments.forEach(fragment -> byId.merge(fragment.id(), fragment, ParcelFacts::merge));
        return new Parcels(byId);
    }

    /** All of both; commutative, associative and idempotent. */
    public Parcels merge(Parcels other) {
        List<ParcelFacts> all = new ArrayList<>(fragments.values());
        all.addAll(other.fragments.values());
        return of(all);
    }

    /** Earliest sent first. */
    public List<Parcel> all() {
        TreeMap<String, List<ParcelFacts>> joined = new TreeMap<>();
        new TreeMap<>(fragments).values().forEach(fragment -> joined.computeIfAbsent(
                        joiningKey(fragment), key -> new ArrayList<>())
                .add(fragment));
        return joined.values().stream().map(Parcel::of).sorted(BY_DEPARTURE).toList();
    }

    /** The parcel that a fragment belongs to. */
    public Optional<Parcel> holding(ParcelId fragment) {
        return all().stream()
                .filter(parcel -> parcel.fragments().contains(fragment))
                .findFirst();
    }

    /** The tracking numbers of all parcels, normalised. */
    public Set<String> numbers() {
        return fragments.values().stream()
                .flatMap(fragment -> fragment.shipping().number().stream())
                .map(number -> ParcelId.normalise(number.value()))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String joiningKey(ParcelFacts fragment) {
        return fragment.shipping()
                .number()
                .map(Stamped::value)
                .map(ParcelId::normalise)
                .filter(number -> !number.isEmpty())
                .map(number -> "N" + number)
                .orElseGet(() -> "F" + fragment.id().value());
    }
}
