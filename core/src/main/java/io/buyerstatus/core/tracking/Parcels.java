package io.buyerstatus.core.tracking;

import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parcels of an order, kept as fragments by id. Fragments whose tracking numbers agree are one parcel, in whatever
 * order they came to be known.
 */
public final class Parcels {
    public static final Parcels NONE = new Parcels(Map.of(), Optional.empty());

    /** Carriers and shops read different clocks, and some write local times without saying so. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    /** Those that left together by their numbers, as carriers give them out. */
    private static final Comparator<Parcel> BY_DEPARTURE = Comparator.comparing(
                    (Parcel parcel) -> parcel.sentAt().orElse(Instant.MAX))
            .thenComparing(parcel -> parcel.merged().number())
            .thenComparing(Parcel::id);

    private final Map<ParcelId, ParcelFacts> fragments;
    private final Optional<Stamped<Set<ParcelId>>> listed;

    /** What was asked before: a rule that asks once for each of many parcels would join them all each time. */
    private @Nullable List<Parcel> joined;

    private @Nullable Live live;

    private record Live(Optional<Instant> placedAt, Parcels parcels) {}

    /**
     * @param fragments what was said, by id
     * @param listed the parcels that the shop said there are, and no others, as of a moment
     */
    public Parcels(Map<ParcelId, ParcelFacts> fragments, Optional<Stamped<Set<ParcelId>>> listed) {
        this.fragments = Map.copyOf(fragments);
        this.listed = listed;
    }

    /** What was said, by id. */
    public Map<ParcelId, ParcelFacts> fragments() {
        return fragments;
    }

    /** The parcels that the shop said there are, and no others, as of a moment. */
    public Optional<Stamped<Set<ParcelId>>> listed() {
        return listed;
    }

    public static Parcels of(Collection<ParcelFacts> fragments) {
        TreeMap<ParcelId, ParcelFacts> byId = new TreeMap<>();
        fragments.forEach(fragment -> byId.merge(fragment.id(), fragment, ParcelFacts::merge));
        return new Parcels(byId, Optional.empty());
    }

    /** That there are these parcels, and no others. */
    public static Parcels listed(Stamped<Set<ParcelId>> list) {
        return new Parcels(Map.of(), Optional.of(list));
    }

    /** All of both; commutative, associative and idempotent. */
    public Parcels merge(Parcels other) {
        List<ParcelFacts> all = new ArrayList<>(fragments.values());
        all.addAll(other.fragments.values());
        return new Parcels(of(all).fragments, Stamped.later(listed, other.listed));
    }

    /** The same with fragments that say more. */
    public Parcels with(Collection<ParcelFacts> changed) {
        Map<ParcelId, ParcelFacts> all = new TreeMap<>(fragments);
        changed.forEach(fragment -> all.put(fragment.id(), fragment));
        return new Parcels(all, listed);
    }

    /**
     * What of it is this order's as things are: no parcel that was taken back, nothing under a number that was corrected, no
     * scan from before the order, which is of a parcel that had the number earlier.
     *
     * @param placedAt when the order was placed, if that is known
     */
    public Parcels live(Optional<Instant> placedAt) {
        Live known = live;
        if (known == null || !known.placedAt().equals(placedAt)) {
            known = new Live(placedAt, alive(placedAt));
            live = known;
        }
        return known.parcels();
    }

    private Parcels alive(Optional<Instant> placedAt) {
        Set<ParcelId> present = new PresentFragments(fragments, listed).ids();
        Set<String> current = fragments.values().stream()
                .filter(fragment -> fragment.ofShop() && present.contains(fragment.id()))
                .map(ParcelFacts::number)
                .collect(Collectors.toSet());
        Set<String> former = fragments.values().stream()
                .flatMap(fragment -> fragment.shipping().presence().numbers().keySet().stream())
                .filter(number -> !current.contains(number))
                .collect(Collectors.toSet());
        Predicate<Scan> before = placedAt.map(at -> at.minus(CLOCKS_APART))
                .<Predicate<Scan>>map(first -> scan -> scan.at().isBefore(first))
                .orElse(scan -> false);
        return withoutLonePhotos(fragments.values().stream()
                .filter(fragment -> present.contains(fragment.id()))
                .filter(fragment -> fragment.ofShop() || !former.contains(fragment.number()))
                .map(fragment -> fragment.without(before))
                .toList());
    }

    /** A picture alone makes no parcel: it was packed, and may never be handed over. */
    private static Parcels withoutLonePhotos(List<ParcelFacts> alive) {
        Set<String> spokenOf = alive.stream()
                .filter(fragment -> !fragment.onlyPhotographed())
                .map(Parcels::joiningKey)
                .collect(Collectors.toSet());
        return of(alive.stream()
                .filter(fragment -> spokenOf.contains(joiningKey(fragment)))
                .toList());
    }

    /** Earliest sent first. */
    public List<Parcel> all() {
        List<Parcel> known = joined;
        if (known == null) {
            known = join();
            joined = known;
        }
        return known;
    }

    private List<Parcel> join() {
        TreeMap<String, List<ParcelFacts>> joined = new TreeMap<>();
        new TreeMap<>(fragments).values().forEach(fragment -> joined.computeIfAbsent(
                        joiningKey(fragment), key -> new ArrayList<>())
                .add(fragment));
        return joined.values().stream().map(Parcel::of).sorted(BY_DEPARTURE).toList();
    }

    /** Those of the parcels that are wanted. */
    public Parcels where(Predicate<Parcel> wanted) {
        return of(all().stream()
                .filter(wanted)
                .flatMap(parcel -> parcel.fragments().stream())
                .flatMap(id -> Optional.ofNullable(fragments.get(id)).stream())
                .toList());
    }

    /** The parcel that a fragment belongs to. */
    public Optional<Parcel> holding(ParcelId fragment) {
        return all().stream()
                .filter(parcel -> parcel.fragments().contains(fragment))
                .findFirst();
    }

    /**
     * The parcel that a fragment belongs to or belonged to: one that was taken back goes on as that with its number.
     *
     * @param said all fragments, also those that were taken back
     */
    public Optional<Parcel> knownAs(ParcelId fragment, Parcels said) {
        return holding(fragment).or(() -> Optional.ofNullable(said.fragments.get(fragment))
                .map(ParcelFacts::number)
                .filter(number -> !number.isEmpty())
                .flatMap(number -> all().stream()
                        .filter(parcel -> parcel.merged().number().equals(number))
                        .findFirst()));
    }

    /**
     * What was said of a parcel under ids that were taken back: they had its number, and go on as this parcel.
     *
     * @param said all fragments, also those that were taken back
     */
    public List<ParcelFacts> formerly(Parcel parcel, Parcels said) {
        String number = parcel.merged().number();
        return number.isEmpty()
                ? List.of()
                : said.fragments.values().stream()
                        .filter(fragment -> !fragments.containsKey(fragment.id()))
                        .filter(fragment -> fragment.number().equals(number))
                        .toList();
    }

    /** A parcel and those that its shop told of at the same moment: they left together. */
    public List<Parcel> leftWith(Parcel parcel) {
        Optional<Instant> at = parcel.toldAt();
        return all().stream()
                .filter(other -> other.equals(parcel)
                        || (at.isPresent()
                                && other.toldAt().equals(at)
                                && other.state().handedOver()))
                .toList();
    }

    /**
     * Whether the shop named more parcels together with this one than it has told of by now: that is to come at once.
     *
     * @param said all fragments, also those that were taken back
     */
    public boolean announceMoreWith(Parcel parcel, Parcels said) {
        Stream<ParcelId> listed =
                said
                        .listed
                        .filter(list ->
                                parcel.toldAt().equals(Optional.of(list.stamp().at())))
                        .stream()
                        .flatMap(list -> list.value().stream());
        Stream<ParcelId> parts = leftWith(parcel).stream()
                .flatMap(other -> other.merged().shipping().presence().parts().stream())
                .flatMap(count -> count.value().all());
        return Stream.concat(listed, parts).anyMatch(id -> !said.fragments.containsKey(id));
    }

    /** The tracking numbers of all parcels, normalised. */
    public Set<String> numbers() {
        return fragments.values().stream()
                .map(ParcelFacts::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String joiningKey(ParcelFacts fragment) {
        return fragment.number().isEmpty() ? "F" + fragment.id().value() : "N" + fragment.number();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parcels parcels && fragments.equals(parcels.fragments) && listed.equals(parcels.listed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fragments, listed);
    }

    @Override
    public String toString() {
        return "Parcels" + fragments.values() + " listed " + listed;
    }
}
