package io.buyerstatus.pages.atlas;

import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.pages.map.place.Distance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code towns.tsv} from GeoNames' {@code cities500.txt} and our own list of endonyms. */
final class TownsFile {

    private static final int BIG_IN_EUROPE = 30_000;
    private static final int BIG_NEAR = 100_000;
    private static final int BIG_ELSEWHERE = 2_000_000;
    private static final int SUBURB_KM = 22;
    private static final int LONGEST = 16;

    private record Town(String name, long population, Coordinates at) {

        String line() {
            return String.format(Locale.ROOT, "%s\t%.2f\t%.2f\n", name, at.latitude(), at.longitude());
        }
    }

    private TownsFile() {}

    static String make(Path cities, Path endonyms) throws IOException {
        Map<String, String> local;
        try (Stream<String> lines = Files.lines(endonyms)) {
            local = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(columns -> columns[1] + columns[0], columns -> columns[2]));
        }
        List<Town> towns;
        try (Stream<String> lines = Files.lines(cities)) {
            towns = lines.map(line -> line.split("\t", -1))
                    .filter(TownsFile::big)
                    .map(place -> new Town(
                            local.getOrDefault(place[8] + place[1], place[1]),
                            Long.parseLong(place[14]),
                            new Coordinates(Double.parseDouble(place[4]), Double.parseDouble(place[5]))))
                    .sorted(Comparator.comparingLong(Town::population)
                            .reversed()
                            .thenComparing(Town::name)
                            .thenComparingDouble(town -> town.at().latitude()))
                    .toList();
        }
        return apart(towns).stream()
                .filter(town -> town.name().length() <= LONGEST)
                .map(Town::line)
                .collect(Collectors.joining());
    }

    private static boolean big(String[] place) {
        long population = Long.parseLong(place[14]);
        if (place[7].equals("PPLX")) {
            return false;
        }
        if (PlacesFile.EUROPE.contains(place[8])) {
            return population >= BIG_IN_EUROPE;
        }
        return population >= (Set.of("US", "CA", "AU", "NZ").contains(place[8]) ? BIG_NEAR : BIG_ELSEWHERE);
    }

    private static List<Town> apart(List<Town> towns) {
        List<Town> apart = new ArrayList<>();
        for (Town town : towns) {
            if (apart.stream().noneMatch(bigger -> Distance.km(bigger.at(), town.at()) < SUBURB_KM)) {
                apart.add(town);
            }
        }
        return apart;
    }
}
