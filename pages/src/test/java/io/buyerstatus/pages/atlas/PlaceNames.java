package io.buyerstatus.pages.atlas;

import io.buyerstatus.pages.map.place.PlaceKeys;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names under which a place of GeoNames is to be found, each with its best spelling. */
final class PlaceNames {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'’.\\- ]{3,28}");
    /** Codes of airports and the like. */
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,4}");

    private PlaceNames() {}

    /** @param others whether the names in other languages count */
    static Map<String, String> of(String name, String ascii, String alternates, boolean others) {
        Map<String, String> spellings = new HashMap<>();
        Stream.of(name, ascii).forEach(spelling -> put(spellings, spelling));
        if (others) {
            nicestFirst(alternates).forEach(spelling -> put(spellings, spelling));
        }
        return spellings;
    }

    private static void put(Map<String, String> spellings, String spelling) {
        String key = PlaceKeys.of(spelling);
        if (!key.isEmpty() && key.length() < 60 && spelling.length() < 80) {
            spellings.putIfAbsent(key, spelling);
        }
    }

    /** {@code München} before {@code Muenchen}, without what only scholars write. */
    private static List<String> nicestFirst(String alternates) {
        return Arrays.stream(alternates.split(","))
                .filter(spelling -> LATIN.matcher(spelling).matches())
                .filter(spelling -> !CODE.matcher(spelling).matches())
                .filter(spelling -> Character.isUpperCase(spelling.codePointAt(0)))
                .filter(spelling -> rare(spelling) == 0)
                .sorted(Comparator.comparingLong(PlaceNames::accents)
                        .reversed()
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long rare(String spelling) {
        return spelling.chars().filter(letter -> letter > 0xff).count();
    }

    private static long accents(String spelling) {
        return spelling.chars().filter(letter -> letter > 0x7f).count();
    }

    /** Every country under its codes and its names in the languages of the pages. */
    static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).forEach(code -> {
            Locale country = Locale.of("", code);
            Stream<String> names = Stream.of("en", "de", "nb", "fr", "it", "nl", "pl", "es")
                    .map(language -> country.getDisplayCountry(Locale.of(language)));
            Stream.concat(names, Stream.of(code, country.getISO3Country()))
                    .map(PlaceKeys::of)
                    .forEach(key -> countries.put(key, code));
        });
        List.of("england", "scotland", "wales", "uk").forEach(key -> countries.put(key, "GB"));
        List.of("usa", "united states of america").forEach(key -> countries.put(key, "US"));
        return countries;
    }
}
