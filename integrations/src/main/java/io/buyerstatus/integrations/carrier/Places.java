package io.buyerstatus.integrations.carrier;

import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where scans were made. */
public final class Places {
    private static final Map<String, String> BY_THREE_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), code -> code));

    private Places() {}

    /** A country by its ISO 3166-1 code of two or three letters. */
    public static Optional<Country> country(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        String two = BY_THREE_LETTERS.getOrDefault(upper, upper);
        return two.matches("[A-Z]{2}") ? Optional.of(new Country(two)) : Optional.empty();
    }

    /** A place, where anything of it is known. */
    public static Optional<Place> place(
            String name, String postcode, Optional<Country> country, Optional<Place.Coordinates> coordinates) {
        boolean known = !name.isEmpty() || !postcode.isEmpty() || country.isPresent() || coordinates.isPresent();
        return known ? Optional.of(new Place(name, postcode, country, coordinates)) : Optional.empty();
    }

    /** The coordinates in {@code latitude} and {@code longitude}, where both are on the globe. */
    public static Optional<Place.Coordinates> coordinates(Payload point) {
        Optional<Double> latitude = degrees(point, "latitude", 90);
        Optional<Double> longitude = degrees(point, "longitude", 180);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Place.Coordinates(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    private static Optional<Double> degrees(Payload point, String name, int limit) {
        return point.decimal(name).map(BigDecimal::doubleValue).filter(degrees -> Math.abs(degrees) <= limit);
    }
}
