package io.buyerstatus.pages.map.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.Place.Coordinates;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.pages.map.place.PlaceReader.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SH-10")
class PlaceReaderTest {

    private static final PlaceReader READER = new PlaceReader(Gazetteer.world());

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Hannover                            | DE | Hannover  | DE | 52.4 | 9.7
            HANNOVER                            | DE | Hannover  | DE | 52.4 | 9.7
            HANNOVER-LANGENHAGEN, DE            |    | Hannover  | DE | 52.4 | 9.7
            Depot Hannover                      | DE | Hannover  | DE | 52.4 | 9.7
            GLS Depot Neuenstein                | DE | Neuenstein | DE | 50.9 | 9.6
            Paketzentrum Hamburg                | DE | Hamburg   | DE | 53.6 | 10.0
            Zustellbasis, Lübeck                | DE | Lübeck    | DE | 53.9 | 10.7
            LUEBECK                             | DE | Lübeck    | DE | 53.9 | 10.7
            Lubeck                              | DE | Lübeck    | DE | 53.9 | 10.7
            MUENCHEN                            | DE | München   | DE | 48.1 | 11.6
            Munich                              | DE | Munich    | DE | 48.1 | 11.6
            Koeln                               | DE | Köln      | DE | 50.9 | 7.0
            Cologne, Germany                    |    | Cologne   | DE | 50.9 | 7.0
            Köln/Bonn | DE | Köln/Bonn | DE | 50.9 | 7.1
            D-30855 Langenhagen                 |    | Langenhagen | DE | 52.4 | 9.7
            10115 Berlin                        | DE | Berlin    | DE | 52.5 | 13.4
            Berlin, Deutschland                 |    | Berlin    | DE | 52.5 | 13.4
            Frankfurt                           | DE | Frankfurt | DE | 50.1 | 8.7
            Frankfurt (Oder)                    | DE | Frankfurt (Oder) | DE | 52.3 | 14.5
            St. Pölten                          | AT | Sankt Pölten | AT | 48.2 | 15.6
            Sankt Poelten                       | AT | Sankt Pölten | AT | 48.2 | 15.6
            Oslo-Terminalen                     | NO | Oslo      | NO | 59.9 | 10.7
            NO-0001 OSLO                        |    | Oslo      | NO | 59.9 | 10.7
            OSLO, NORWAY                        |    | Oslo      | NO | 59.9 | 10.7
            Tromsoe                             | NO | Tromsø    | NO | 69.6 | 19.0
            AALBORG                             | DK | Aalborg   | DK | 57.0 | 9.9
            Århus                               | DK | Århus     | DK | 56.2 | 10.2
            Gardermoen                          | NO | Gardermoen | NO | 60.2 | 11.1
            's-Hertogenbosch                    | NL | 's-Hertogenbosch | NL | 51.7 | 5.3
            Louisville, KY, US                  |    | Louisville | US | 38.3 | -85.8
            LOUISVILLE, KY                      |    | Louisville | US | 38.3 | -85.8
            LOUISVILLE, KY                      | US | Louisville | US | 38.3 | -85.8
            Springfield, IL                     | US | Springfield | US | 39.8 | -89.6
            Springfield, MA                     | US | Springfield | US | 42.1 | -72.6
            Portland, OR, USA                   |    | Portland  | US | 45.5 | -122.7
            London, ON                          | CA | London    | CA | 43.0 | -81.2
            East Midlands Airport               | GB | East Midlands | GB | 52.8 | -1.3
            LONDON SW1A 1AA                     | GB | London    | GB | 51.5 | -0.1
            Longyearbyen | NO | Longyearbyen | SJ | 78.2 | 15.6
            Tórshavn | DK | Tórshavn | FO | 62.0 | -6.8
            Warszawa                            | PL | Warszawa  | PL | 52.2 | 21.0
            Łódź                                | PL | Łódź      | PL | 51.8 | 19.5
            LODZ                                | PL | Łódź      | PL | 51.8 | 19.5
            """)
    void readsPlacesAsCarriersWriteThem(
            String text, String country, String name, String where, double latitude, double longitude) {
        Gazetteer.Entry spot = new PlaceChoice(Set.of(), List.of())
                .of(read(text, Optional.ofNullable(country)))
                .orElseThrow();

        assertThat(spot.name()).isEqualTo(name);
        assertThat(spot.country()).isEqualTo(where);
        assertThat(Distance.km(spot.at(), new Coordinates(latitude, longitude))).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "—",
                "42",
                "Depot",
                "DHL",
                "Depot 42",
                "Deutschland",
                "Germany",
                "DE",
                "Paketzentrum",
                "International",
                "<script>alert(1)</script>",
                "Xyzzyhausen an der Nirgends",
                "東京",
                "a a a a a a a a a a a a a a",
                "\u202e\u0000"
            })
    void readsNothingIntoOtherWords(String text) {
        assertThat(new PlaceChoice(Set.of("DE"), List.of()).of(read(text, Optional.of("DE"))))
                .isEmpty();
    }

    @Test
    void takesTheCountryOfTheScan() {
        assertThat(chosen("Essen", "BE", Set.of("DE")).map(Gazetteer.Entry::country))
                .contains("BE");
        assertThat(chosen("Essen", "DE", Set.of("BE")).map(Gazetteer.Entry::country))
                .contains("DE");
    }

    @Test
    void withoutACountryTakesOneThatTheJourneyTouches() {
        assertThat(chosen("Birmingham", null, Set.of("GB", "DE")).map(Gazetteer.Entry::country))
                .contains("GB");
        assertThat(chosen("Birmingham", null, Set.of("US")).map(Gazetteer.Entry::country))
                .contains("US");
    }

    @Test
    void takesAPlaceAsFamousAsParisForItself() {
        assertThat(chosen("Paris", null, Set.of("US")).map(Gazetteer.Entry::country))
                .contains("FR");
    }

    @Test
    void ofPlacesAlikeTakesTheOneNearestToTheOthers() {
        Reading neustadt = read("Neustadt", Optional.of("DE"));
        Coordinates luebeck = new Coordinates(53.87, 10.69);
        Coordinates mannheim = new Coordinates(49.49, 8.47);

        assertThat(new PlaceChoice(Set.of("DE"), List.of()).of(neustadt)).isEmpty();
        assertThat(new PlaceChoice(Set.of("DE"), List.of(luebeck)).of(neustadt))
                .hasValueSatisfying(
                        spot -> assertThat(Distance.km(spot.at(), luebeck)).isLessThan(60));
        assertThat(new PlaceChoice(Set.of("DE"), List.of(mannheim)).of(neustadt))
                .hasValueSatisfying(
                        spot -> assertThat(Distance.km(spot.at(), mannheim)).isLessThan(60));
    }

    @Test
    void doesNotGuessAVillageAbroad() {
        assertThat(chosen("Volda", null, Set.of("DE"))).isEmpty();
    }

    @Test
    void foldsSpellingsIntoOneKey() {
        assertThat(Stream.of("MÜNCHEN", "München", "Muenchen", "munchen", "Mu\u0308nchen")
                        .map(PlaceKeys::of))
                .containsOnly("munchen");
        assertThat(Stream.of("St. Gallen", "SANKT GALLEN", "Saint Gallen").map(PlaceKeys::of))
                .containsOnly("st gallen");
    }

    private static Optional<Gazetteer.Entry> chosen(String text, @Nullable String country, Set<String> journey) {
        return new PlaceChoice(journey, List.of()).of(read(text, Optional.ofNullable(country)));
    }

    private static Reading read(String text, Optional<String> country) {
        return READER.read(text, country.map(Country::new));
    }
}
