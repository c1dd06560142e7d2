package io.buyerstatus.core.addressing;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Postcode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What postcodes look like in countries where every address has one and its shape is certain; about all others nothing is said, so
 * that no real address is refused.
 *
 * <p>Source: the Universal Postal Union's addressing guides.
 *
 * @param example one that exists
 * @param shape of a postcode without spaces, hyphens and the country's sign
 */
public record PostcodeShape(String example, Pattern shape) {
    private static final Map<String, PostcodeShape> BY_COUNTRY = byCountry();

    /** The shape in a country; empty where nothing certain is known. */
    public static Optional<PostcodeShape> of(Country country) {
        return Optional.ofNullable(BY_COUNTRY.get(country.code()));
    }

    /** Whether a text is a postcode of the country; the same where nothing certain is known. */
    static boolean fits(String typed, Country country) {
        return of(country)
                .map(known -> Postcode.of(typed, country)
                        .filter(postcode -> postcode.looks(known.shape))
                        .isPresent())
                .orElse(true);
    }

    private static Map<String, PostcodeShape> byCountry() {
        Map<String, PostcodeShape> shapes = new HashMap<>();
        put(shapes, "1010", "[0-9]{4}", "AT");
        put(shapes, "1000", "[0-9]{4}", "BE BG CY DK NO SI");
        put(shapes, "8001", "[0-9]{4}", "CH");
        put(shapes, "9490", "[0-9]{4}", "LI");
        put(shapes, "1050", "[0-9]{4}", "LU LV");
        put(shapes, "1051", "[0-9]{4}", "HU");
        put(shapes, "2000", "[0-9]{4}", "AU");
        put(shapes, "6011", "[0-9]{4}", "NZ");
        put(shapes, "10115", "[0-9]{5}", "DE");
        put(shapes, "75001", "[0-9]{5}", "FR");
        put(shapes, "28001", "[0-9]{5}", "ES");
        put(shapes, "00184", "[0-9]{5}", "IT SM VA");
        put(shapes, "00100", "[0-9]{5}", "FI");
        put(shapes, "111 22", "[0-9]{5}", "SE");
        put(shapes, "10111", "[0-9]{5}", "EE");
        put(shapes, "01103", "[0-9]{5}", "LT");
        put(shapes, "10000", "[0-9]{5}", "HR");
        put(shapes, "110 00", "[0-9]{5}", "CZ");
        put(shapes, "811 01", "[0-9]{5}", "SK");
        put(shapes, "104 31", "[0-9]{5}", "GR");
        put(shapes, "00-001", "[0-9]{5}", "PL");
        put(shapes, "98000", "[0-9]{5}", "MC");
        put(shapes, "10001", "[0-9]{5}", "US PR");
        put(shapes, "010011", "[0-9]{6}", "RO");
        put(shapes, "1000-001", "[0-9]{4}([0-9]{3})?", "PT");
        put(shapes, "1012 AB", "[0-9]{4}([A-Z]{2})?", "NL");
        put(shapes, "SW1A 1AA", "[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}|GIR0AA", "GB");
        put(shapes, "K1A 0B1", "[A-Z][0-9][A-Z][0-9][A-Z][0-9]", "CA");
        put(shapes, "100-0001", "[0-9]{7}", "JP");
        return Map.copyOf(shapes);
    }

    private static void put(Map<String, PostcodeShape> shapes, String example, String shape, String countries) {
        PostcodeShape known = new PostcodeShape(example, Pattern.compile(shape));
        List.of(countries.split(" ")).forEach(country -> shapes.put(country, known));
    }
}
