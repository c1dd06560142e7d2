package io.buyerstatus.core.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.addressing.TypedAddress.Problem;
import io.buyerstatus.core.value.Country;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No real address is refused, and what cannot be delivered to is named. */
@Tag("DR-26")
final class TypedAddressTest {
    private static TypedAddress in(String country, String postcode, String city) {
        return new TypedAddress("Erika Beispiel", "", "Werkhof 4", "", postcode, city, "", country);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 50667, Köln",
        "DE, D-50667, Köln",
        "AT, A-1010, Wien",
        "CH, CH 8001, Zürich",
        "LV, LV-1050, Rīga",
        "SE, 111 22, Stockholm",
        "PL, 00-001, Warszawa",
        "GB, sw1a1aa, London",
        "GB, M1 1AE, Manchester",
        "NL, 1012 AB, Amsterdam",
        "PT, 1000-001, Lisboa",
        "US, 94043-1351, Mountain View",
        "CA, k1a 0b1, Ottawa",
        "FR, 00100, Armées",
        "IE, '', Dublin",
        "IE, D02 AF30, Dublin",
        "AE, '', Dubai",
        "HK, '', ''",
        "SG, 018956, ''",
        "BO, '', La Paz",
        "XK, 10000, Prishtina",
    })
    void realAddressesAreTaken(String country, String postcode, String city) {
        if (country.equals("XK")) {
            // Not one of ISO's: nobody can choose it, so that nobody is promised anything.
            assertThat(in(country, postcode, city).problem()).contains(Problem.COUNTRY_MISSING);
            return;
        }
        assertThat(in(country, postcode, city).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 5066, Köln, POSTCODE_SHAPE",
        "DE, '', Köln, POSTCODE_MISSING",
        "DE, keine, Köln, POSTCODE_MISSING",
        "AT, 50667, Wien, POSTCODE_SHAPE",
        "DE, 50667, '', CITY_MISSING",
        "'', 50667, Köln, COUNTRY_MISSING",
        "ZZ, 50667, Köln, COUNTRY_MISSING",
    })
    void whatIsMissingIsNamed(String country, String postcode, String city, Problem problem) {
        assertThat(in(country, postcode, city).problem()).contains(problem);
    }

    @Test
    void aCompanyWithoutANameAndAStreetInEitherLineAreEnough() {
        assertThat(new TypedAddress("", "Werk GmbH", "", "Postfach 12", "50667", "Köln", "", "DE").problem())
                .isEmpty();
        assertThat(new TypedAddress("", " ", "Werkhof 4", "", "50667", "Köln", "", "DE").problem())
                .contains(Problem.NAME_MISSING);
        assertThat(new TypedAddress("E", "", "\u2028", "", "50667", "Köln", "", "DE").problem())
                .contains(Problem.STREET_MISSING);
        assertThat(new TypedAddress("E", "", "x".repeat(201), "", "50667", "Köln", "", "DE").problem())
                .contains(Problem.TOO_LONG);
    }

    @Test
    void everyExampleOfAPostcodeIsOne() {
        for (String code : Locale.getISOCountries()) {
            Optional<PostcodeShape> shape = PostcodeShape.of(new Country(code));
            shape.ifPresent(known -> assertThat(in(code, known.example(), "Ort").problem())
                    .as(code)
                    .isEmpty());
        }
    }
}
