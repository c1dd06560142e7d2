package io.buyerstatus.pages.map.place;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.tracking.Place.Coordinates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells places of one name apart by the journey that they are part of. The first rule that leaves one place decides; where
 * none does, there is no place: a wrong one on the map is worse than none.
 */
public final class Choice {

    /** Parts of one town, and entries that stand twice. */
    private static final double SAME_TOWN_KM = 40;
    /** Eight times as many inhabitants: who says Frankfurt means the one on the Main. */
    private static final int MUCH_BIGGER = 4 * 3;
    /** Fifty times as many: who says Paris does not mean the one in Texas, even on the way to Dallas. */
    private static final int WORLD_FAMOUS = 23;
    /** 100,000 inhabitants: the least for a place abroad that nobody named the country of. */
    private static final int BIG = 66;

    private static final Comparator<GazetteerEntry> BIGGEST = Comparator.comparingInt(GazetteerEntry::size)
            .reversed()
            .thenComparing(GazetteerEntry::country)
            .thenComparing(GazetteerEntry::region)
            .thenComparingDouble(spot -> spot.at().latitude())
            .thenComparingDouble(spot -> spot.at().longitude());

    private final Set<String> countries;
    private final Collection<Coordinates> near;

    /**
     * @param countries that the journey is known to touch
     * @param near places that the journey is known to touch
     */
    public Choice(Set<String> countries, Collection<Coordinates> near) {
        this.countries = Set.copyOf(countries);
        this.near = List.copyOf(near);
    }

    /** The one place that is meant. */
    public Optional<GazetteerEntry> of(Reading reading) {
        List<GazetteerEntry> spots = apart(reading.spots());
        if (!reading.countryKnown()) {
            spots = onTheWay(spots);
        }
        if (spots.size() < 2 || spots.get(0).size() - spots.get(1).size() >= MUCH_BIGGER) {
            return spots.stream().findFirst();
        }
        return near.isEmpty() ? Optional.empty() : spots.stream().min(Comparator.comparingDouble(this::away));
    }

    /** Biggest first, one of each town. */
    private static List<GazetteerEntry> apart(List<GazetteerEntry> spots) {
        List<GazetteerEntry> apart = new ArrayList<>();
        spots.stream().filter(not(GazetteerEntry::isCountry)).sorted(BIGGEST).forEach(spot -> {
            if (apart.stream().noneMatch(bigger -> Distance.km(bigger.at(), spot.at()) < SAME_TOWN_KM)) {
                apart.add(spot);
            }
        });
        return apart;
    }

    private List<GazetteerEntry> onTheWay(List<GazetteerEntry> spots) {
        List<GazetteerEntry> inside = spots.stream()
                .filter(spot -> countries.contains(spot.country()))
                .toList();
        if (!inside.isEmpty() && spots.getFirst().size() - inside.getFirst().size() < WORLD_FAMOUS) {
            return inside;
        }
        return spots.stream().filter(spot -> spot.size() >= BIG).toList();
    }

    private double away(GazetteerEntry spot) {
        return near.stream()
                .mapToDouble(point -> Distance.km(point, spot.at()))
                .min()
                .orElse(0);
    }
}
