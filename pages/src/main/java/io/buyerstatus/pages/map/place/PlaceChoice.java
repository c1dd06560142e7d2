package io.buyerstatus.pages.map.place;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.pages.map.place.PlaceReader.Reading;
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
public final class PlaceChoice {

    /** Parts of one town, and entries that stand twice. */
    private static final double SAME_TOWN_KM = 40;
    /** Eight times as many inhabitants: who says Frankfurt means the one on the Main. */
    private static final int MUCH_BIGGER = 4 * 3;
    /** Fifty times as many: who says Paris does not mean the one in Texas, even on the way to Dallas. */
    private static final int WORLD_FAMOUS = 23;
    /** 100,000 inhabitants: the least for a place abroad that nobody named the country of. */
    private static final int BIG = 66;

    private static final Comparator<Gazetteer.Entry> BIGGEST = Comparator.comparingInt(Gazetteer.Entry::size)
            .reversed()
            .thenComparing(Gazetteer.Entry::country)
            .thenComparing(Gazetteer.Entry::region)
            .thenComparingDouble(spot -> spot.at().latitude())
            .thenComparingDouble(spot -> spot.at().longitude());

    private final Set<String> countries;
    private final Collection<Coordinates> near;

    /**
     * @param countries that the journey is known to touch
     * @param near places that the journey is known to touch
     */
    public PlaceChoice(Set<String> countries, Collection<Coordinates> near) {
        this.countries = Set.copyOf(countries);
        this.near = List.copyOf(near);
    }

    /** The one place that is meant. */
    public Optional<Gazetteer.Entry> of(Reading reading) {
        List<Gazetteer.Entry> spots = apart(reading.spots());
        if (!reading.countryKnown()) {
            spots = onTheWay(spots);
        }
        if (spots.size() < 2 || spots.get(0).size() - spots.get(1).size() >= MUCH_BIGGER) {
            return spots.stream().findFirst();
        }
        return near.isEmpty() ? Optional.empty() : spots.stream().min(Comparator.comparingDouble(this::away));
    }

    /** Biggest first, one of each town. */
    private static List<Gazetteer.Entry> apart(List<Gazetteer.Entry> spots) {
        List<Gazetteer.Entry> apart = new ArrayList<>();
        spots.stream().filter(not(Gazetteer.Entry::isCountry)).sorted(BIGGEST).forEach(spot -> {
            if (apart.stream().noneMatch(bigger -> Distance.km(bigger.at(), spot.at()) < SAME_TOWN_KM)) {
                apart.add(spot);
            }
        });
        return apart;
    }

    private List<Gazetteer.Entry> onTheWay(List<Gazetteer.Entry> spots) {
        List<Gazetteer.Entry> inside = spots.stream()
                .filter(spot -> countries.contains(spot.country()))
                .toList();
        if (!inside.isEmpty() && spots.getFirst().size() - inside.getFirst().size() < WORLD_FAMOUS) {
            return inside;
        }
        return spots.stream().filter(spot -> spot.size() >= BIG).toList();
    }

    private double away(Gazetteer.Entry spot) {
        return near.stream()
                .mapToDouble(point -> Distance.km(point, spot.at()))
                .min()
                .orElse(0);
    }
}
