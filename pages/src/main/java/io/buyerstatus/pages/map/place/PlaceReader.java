package io.buyerstatus.pages.map.place;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.value.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads places as carriers write them: {@code HANNOVER-LANGENHAGEN, DE}, {@code NO-0001 OSLO}, {@code GLS Depot Neuenstein},
 * {@code Louisville, KY, US}. What is no place of the gazetteer reads as nothing.
 */
public final class PlaceReader {

    /** {@code D-30855}: a country before a postcode. */
    private static final Pattern BEFORE_POSTCODE = Pattern.compile("(?<![\\p{L}\\d])(\\p{Alpha}{1,3})-(?=\\d{3})");

    private static final Pattern WITH_DIGITS = Pattern.compile("[\\p{L}\\d]*\\d[\\p{L}\\d]*");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;/|()\\[\\]]| [-–—] ");

    /** Germany's D, and its kin of the time before ISO 3166. */
    private static final Map<String, String> SHORT_CODES = Arrays.stream(
                    "A-AT B-BE D-DE E-ES F-FR I-IT L-LU N-NO P-PT S-SE".split(" "))
            .collect(Collectors.toUnmodifiableMap(code -> code.substring(0, 1), code -> code.substring(2)));

    /** Longyearbyen is in Norway, for those who send there. */
    private static final Map<String, String> TERRITORIES = Arrays.stream(
                    "SJ-NO FO-DK GL-DK AX-FI GG-GB JE-GB IM-GB GI-GB PR-US VI-US GU-US GP-FR MQ-FR GF-FR RE-FR YT-FR HK-CN MO-CN"
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.substring(0, 2), pair -> pair.substring(3)));

    /** What carriers call their houses, and themselves; as keys. */
    private static final Set<String> NO_PLACES = Set.of("""
            depot hub terminal terminalen postterminal center centre zentrum station paketzentrum briefzentrum
            logistikzentrum frachtzentrum zustellbasis zustellstutzpunkt umschlagzentrum verteilzentrum niederlassung
            filiale paketshop packstation postfiliale mechzb zsp ipz facility sort sorting distribution delivery
            processing parcel mail office gateway airport flughafen lufthavn zoll customs international regional area
            service point pakkeboks post butikk postkontor agence plateforme centro
            dhl ups dpd gls hermes fedex tnt usps postnord bring posten evri express paket parcels deutsche royal
            amazon logistics logistik""".split("\\s+"));

    /** More words than any place's name and address has: the rest is not read. */
    private static final int MOST_WORDS = 8;
    /** A single word of fewer letters within other words is an article or an abbreviation. */
    private static final int SHORTEST = 3;

    private final Gazetteer gazetteer;

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Reads a text, in the country in which the place is said to be. */
    public Reading read(String text, Optional<Country> country) {
        Matcher code = BEFORE_POSTCODE.matcher(text);
        Optional<String> stated =
                country.map(Country::code).or(() -> code.find() ? coded(code.group(1)) : Optional.empty());
        String words = WITH_DIGITS.matcher(code.reset().replaceAll(" ")).replaceAll(" ");
        List<List<String>> parts = BETWEEN_PARTS
                .splitAsStream(words)
                .map(PlaceKeys::words)
                .filter(not(List::isEmpty))
                .limit(MOST_WORDS)
                .toList();
        return read(parts, new Bounds(stated, ""));
    }

    /** Where a place can be, as far as the words say. */
    private record Bounds(Optional<String> country, String region) {

        private static boolean belongs(Gazetteer.Entry spot, String country) {
            return spot.country().equals(country) || country.equals(TERRITORIES.get(spot.country()));
        }

        List<Gazetteer.Entry> within(List<Gazetteer.Entry> spots) {
            List<Gazetteer.Entry> inside = spots.stream()
                    .filter(not(Gazetteer.Entry::isCountry))
                    .filter(spot -> country.map(stated -> belongs(spot, stated)).orElse(true))
                    .toList();
            List<Gazetteer.Entry> inRegion =
                    inside.stream().filter(spot -> spot.region().equals(region)).toList();
            return region.isEmpty() || inRegion.isEmpty() ? inside : inRegion;
        }
    }

    /** Takes countries and states off the end, then reads what is left. */
    private Reading read(List<List<String>> parts, Bounds bounds) {
        if (parts.size() > 1) {
            List<List<String>> rest = parts.subList(0, parts.size() - 1);
            String last = String.join(" ", parts.getLast());
            Optional<String> named = country(last);
            if (last.length() == 2 && bounds.country().isPresent() && !named.equals(bounds.country())) {
                return read(rest, new Bounds(bounds.country(), last.toUpperCase(Locale.ROOT)));
            }
            if (named.isPresent()) {
                Reading there = read(rest, new Bounds(bounds.country().or(() -> named), bounds.region()));
                return there.spots().isEmpty() && last.length() == 2 ? inAmerica(rest, last) : there;
            }
            if (last.length() == 2) {
                return inAmerica(rest, last);
            }
        }
        List<String> together = parts.stream().flatMap(List::stream).toList();
        Stream<List<Gazetteer.Entry>> whole =
                Stream.of(together).map(words -> bounds.within(gazetteer.find(String.join(" ", words))));
        return Stream.concat(whole, parts.stream().map(part -> find(part, bounds)))
                .filter(not(List::isEmpty))
                .findFirst()
                .map(spots -> new Reading(spots, bounds.country().isPresent()))
                .orElse(Reading.NOTHING);
    }

    /** {@code Louisville, KY}: not the Cayman Islands. */
    private Reading inAmerica(List<List<String>> parts, String state) {
        return read(parts, new Bounds(Optional.of("US"), state.toUpperCase(Locale.ROOT)));
    }

    private Optional<String> country(String key) {
        return gazetteer.find(key).stream()
                .filter(Gazetteer.Entry::isCountry)
                .map(Gazetteer.Entry::country)
                .findFirst();
    }

    private static Optional<String> coded(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Optional.of(SHORT_CODES.getOrDefault(upper, upper)).filter(known -> known.length() == 2);
    }

    /** The whole part if that is a place, else the longest run of its words that is one, the first of equals. */
    private List<Gazetteer.Entry> find(List<String> part, Bounds bounds) {
        List<Gazetteer.Entry> whole = bounds.within(gazetteer.find(String.join(" ", part)));
        if (!whole.isEmpty() && !(part.size() == 1 && NO_PLACES.contains(part.getFirst()))) {
            return whole;
        }
        List<String> words = new ArrayList<>(part);
        words.removeAll(NO_PLACES);
        int most = Math.min(words.size(), MOST_WORDS);
        for (int length = most; length > 0; length--) {
            for (int from = 0; from + length <= most; from++) {
                String key = String.join(" ", words.subList(from, from + length));
                List<Gazetteer.Entry> found = key.length() < SHORTEST ? List.of() : bounds.within(gazetteer.find(key));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /**
     * What a carrier's or buyer's words for a place may mean.
     *
     * @param spots every place of that name, as far as the words themselves tell them apart
     * @param countryKnown whether the words, or the scan, named the country
     */
    public record Reading(List<Gazetteer.Entry> spots, boolean countryKnown) {

        static final Reading NOTHING = new Reading(List.of(), false);

        public Reading {
            spots = List.copyOf(spots);
        }
    }
}
