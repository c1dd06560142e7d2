package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells which fragments of an order's parcels there are, as its shop sees them: by their own word, by a list, or by their number. */
final class PresentFragments {
    private final Map<ParcelId, ParcelFacts> fragments;
    private final Optional<Stamped<Set<ParcelId>>> listed;

    /**
     * @param fragments what was said, by id
     * @param listed the parcels that the shop said there are, and no others, as of a moment
     */
    PresentFragments(Map<ParcelId, ParcelFacts> fragments, Optional<Stamped<Set<ParcelId>>> listed) {
        this.fragments = fragments;
        this.listed = listed;
    }

    Set<ParcelId> ids() {
        Map<ParcelId, Stamp> fewer = fewer();
        return fragments.values().stream()
                .filter(fragment -> holds(fragment, Optional.ofNullable(fewer.get(fragment.id()))))
                .map(ParcelFacts::id)
                .collect(Collectors.toSet());
    }

    private boolean holds(ParcelFacts fragment, Optional<Stamp> fewer) {
        return fragment.shipping().presence().holds(fragment.id(), listed, fewer) || givenAgain(fragment);
    }

    /** Whether it only holds what is said of a number that was taken back, and that the shop has given to a parcel again since. */
    private boolean givenAgain(ParcelFacts fragment) {
        return !fragment.ofShop()
                && !fragment.number().isEmpty()
                && fragment.shipping()
                        .presence()
                        .withdrawn()
                        .filter(no -> fragments.values().stream()
                                .filter(other ->
                                        other.ofShop() && other.number().equals(fragment.number()))
                                .flatMap(other -> other.shipping().presence().stated().stream())
                                .anyMatch(said -> !said.at().isBefore(no.at())))
                        .isPresent();
    }

    /** The fragments of which somebody said in other words that they are no more, with the time of that. */
    private Map<ParcelId, Stamp> fewer() {
        Map<ParcelId, Stamp> fewer = new TreeMap<>();
        if (fragments.size() > 1) {
            fragments.values().forEach(fragment -> {
                fragment.shipping().presence().parts().ifPresent(parts -> parts.value()
                        .beyond()
                        .filter(fragments::containsKey)
                        .forEach(id -> add(fewer, id, parts.stamp())));
                withdrawnByNumber(fragment).ifPresent(stamp -> add(fewer, fragment.id(), stamp));
            });
        }
        return fewer;
    }

    private static void add(Map<ParcelId, Stamp> fewer, ParcelId id, Stamp stamp) {
        fewer.merge(id, stamp, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /** That there is no parcel of its number, whatever its shipment is called. */
    private Optional<Stamp> withdrawnByNumber(ParcelFacts fragment) {
        return Optional.of(fragment.number())
                .filter(number -> !number.isEmpty())
                .flatMap(number -> Optional.ofNullable(fragments.get(ParcelId.of("", number))))
                .filter(named -> !named.id().equals(fragment.id()))
                .flatMap(named -> named.shipping().presence().withdrawn());
    }
}
