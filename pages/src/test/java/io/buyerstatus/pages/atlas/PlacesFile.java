package io.buyerstatus.pages.atlas;

import io.buyerstatus.pages.map.place.Gazetteer;
import io.buyerstatus.pages.map.place.PlaceKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code places.bin} from GeoNames' {@code cities500.txt} and our own list of carriers' houses. */
final class PlacesFile {

    static final Set<String> EUROPE = Set.of(
            ("AT BE BG CH CY CZ DE DK EE ES FI FR GB GG GR HR HU IE IM IS IT JE LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA"
                            + " AD AL BA ME MK RS XK FO AX GI SJ GL")
                    .split(" "));

    /** No longer there, or never a town. */
    private static final Set<String> GONE = Set.of("PPLQ", "PPLH", "PPLW", "PPLCH");

    private static final Set<String> NEAR = Set.of("US", "CA", "AU", "NZ");
    private static final int SMALLEST_NEAR = 5_000;
    private static final int SMALLEST_ELSEWHERE = 15_000;
    /** Towns in Europe that have names in more than one language, or write theirs in two ways. */
    private static final int KNOWN_ABROAD = 20_000;

    private static final int KNOWN_ABROAD_ELSEWHERE = 300_000;
    private static final int COUNTRY = 255;
    private static final int STEPS = 0xffff;

    /** GeoNames numbers Canada's provinces. */
    private static final Map<String, String> PROVINCES = Arrays.stream(
                    "01AB 02BC 03MB 04NB 05NL 07NS 08ON 09PE 10QC 11SK 12YT 13NT 14NU".split(" "))
            .collect(Collectors.toMap(code -> code.substring(0, 2), code -> code.substring(2)));

    private record Entry(
            String key, String name, String country, String region, int size, double latitude, double longitude) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key)
            .thenComparing(Entry::country)
            .thenComparing(Comparator.comparingInt(Entry::size).reversed())
            .thenComparing(Entry::region)
            .thenComparingDouble(Entry::latitude)
            .thenComparingDouble(Entry::longitude);

    private PlacesFile() {}

    static byte[] make(Path cities, Path houses) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<String> lines = Files.lines(cities)) {
            lines.map(line -> line.split("\t", -1)).filter(PlacesFile::wanted).forEach(place -> add(place, entries));
        }
        try (Stream<String> lines = Files.lines(houses)) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(house -> add(house[0], house[1], "", 50_000, house[2], house[3], entries));
        }
        PlaceNames.countries().forEach((key, code) -> entries.add(new Entry(key, code, code, "", COUNTRY, 0, 0)));
        entries.sort(ORDER);
        return write(entries);
    }

    private static boolean wanted(String[] place) {
        if (GONE.contains(place[7])) {
            return false;
        }
        return EUROPE.contains(place[8])
                || population(place) >= (NEAR.contains(place[8]) ? SMALLEST_NEAR : SMALLEST_ELSEWHERE);
    }

    private static long population(String[] place) {
        return Long.parseLong(place[14]);
    }

    private static void add(String[] place, List<Entry> entries) {
        String region =
                switch (place[8]) {
                    case "US" -> place[10];
                    case "CA" -> PROVINCES.getOrDefault(place[10], "");
                    default -> "";
                };
        int known = EUROPE.contains(place[8]) ? KNOWN_ABROAD : KNOWN_ABROAD_ELSEWHERE;
        PlaceNames.of(place[1], place[2], place[3], population(place) >= known)
                .forEach((key, name) -> add(name, place[8], region, population(place), place[4], place[5], entries));
    }

    private static void add(
            String name,
            String country,
            String region,
            long population,
            String latitude,
            String longitude,
            List<Entry> entries) {
        int size = (int) Math.round(4 * Math.log((double) Math.max(1, population)) / Math.log(2));
        entries.add(new Entry(
                PlaceKeys.of(name),
                name,
                country,
                region,
                size,
                Double.parseDouble(latitude),
                Double.parseDouble(longitude)));
    }

    private static byte[] write(List<Entry> entries) {
        List<String> regions = new ArrayList<>(new TreeSet<>(entries.stream()
                .map(Entry::region)
                .filter(region -> !region.isEmpty())
                .toList()));
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Gazetteer.BLOCK) {
            blocks.add(block(entries.subList(from, Math.min(from + Gazetteer.BLOCK, entries.size())), regions));
        }
        Output file = new Output().one(regions.size());
        regions.forEach(file::text);
        file.four(blocks.size());
        int start = file.size() + 4 * blocks.size();
        for (byte[] block : blocks) {
            file.four(start);
            start += block.length;
        }
        blocks.forEach(file::all);
        return file.toBytes();
    }

    private static byte[] block(List<Entry> entries, List<String> regions) {
        Output block = new Output();
        String before = "";
        for (Entry entry : entries) {
            int shared = shared(before, entry.key());
            byte[] name = PlaceKeys.written(entry.key()).equals(entry.name())
                    ? new byte[0]
                    : entry.name().getBytes(StandardCharsets.UTF_8);
            block.one(shared)
                    .one(entry.key().length() - shared)
                    .text(entry.key().substring(shared))
                    .one(name.length)
                    .all(name)
                    .text(entry.country())
                    .one(regions.indexOf(entry.region()) + 1)
                    .one(entry.size())
                    .two((int) Math.round((entry.latitude() + 90) / 180 * STEPS))
                    .two((int) Math.round((entry.longitude() + 180) / 360 * STEPS));
            before = entry.key();
        }
        return block.toBytes();
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
