package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    /** The examples are those of the countries' posts, or of the Universal Postal Union's sheets about them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | 22767 | Hamburg      | Hamburg     | Mia Köhler; ACME; Hafenweg 7; 22767 Hamburg; Germany",
                "AT | 1010  | Wien         |             | ACME; Mia Köhler; Hafenweg 7; 1010 Wien; Austria",
                "FR | 33380 | Mios         |             | ACME; Mia Köhler; Hafenweg 7; 33380 Mios; France",
                "IT | 00144 | Roma         | RM          | Mia Köhler; ACME; Hafenweg 7; 00144 Roma RM; Italy",
                "ES | 28001 | Madrid       | Madrid      | Mia Köhler; ACME; Hafenweg 7; 28001 Madrid; Spain",
                "ES | 41400 | Écija        | Sevilla     | Mia Köhler; ACME; Hafenweg 7; 41400 Écija Sevilla; Spain",
                "PL | 00-940| Warszawa     | mazowieckie | Mia Köhler; ACME; Hafenweg 7; 00-940 Warszawa; Poland",
                "NL | 2514 GL | Den Haag   |             | ACME; Mia Köhler; Hafenweg 7; 2514 GL Den Haag; Netherlands",
                "GB | SW1A 1AA | London    |             | Mia Köhler; ACME; Hafenweg 7; London; SW1A 1AA; United Kingdom",
                "IE | T12 AB34 | Cork      | Co. Cork    | Mia Köhler; ACME; Hafenweg 7; Cork; Co. Cork; T12 AB34; Ireland",
                "US | 62701 | Springfield  | IL          | Mia Köhler; ACME; Hafenweg 7; Springfield, IL 62701; United States",
                "US | 62701 | Springfield  |             | Mia Köhler; ACME; Hafenweg 7; Springfield 62701; United States",
                "CA | K1A 0B1 | Ottawa     | ON          | Mia Köhler; ACME; Hafenweg 7; Ottawa ON K1A 0B1; Canada",
                "HU | 1037  | Budapest     |             | Mia Köhler; ACME; Budapest; Hafenweg 7; 1037; Hungary",
                "BR | 40301-110 | Salvador | BA          | Mia Köhler; ACME; Hafenweg 7; Salvador-BA; 40301-110; Brazil",
                "LV | LV-1010 | Rīga       |             | Mia Köhler; ACME; Hafenweg 7; Rīga, LV-1010; Latvia",
            })
    void standsAsTheCountrysPostWritesIt(String country, String postcode, String city, String region, String lines) {
        assertThat(Addresses.shown(address(country, postcode, city, region), formats(PageLanguage.ENGLISH)))
                .containsExactly(lines.split("; "));
    }

    /** Posts without postcodes too: what the buyer wrote is theirs. */
    @Test
    @Tag("DR-21")
    void losesNothingOfAnAddressInAnyCountry() {
        assertThat(Locale.getISOCountries()).allSatisfy(country -> assertThat(String.join(
                        "; ", Addresses.shown(address(country, "00501", "Central", ""), formats(PageLanguage.ENGLISH))))
                .as(country)
                .contains("Mia Köhler", "ACME", "Hafenweg 7", "00501", "Central"));
        assertThat(Addresses.shown(address("AE", "00501", "Dubai", "Dubai"), formats(PageLanguage.ENGLISH)))
                .containsExactly("Mia Köhler", "ACME", "Hafenweg 7", "Dubai", "00501", "United Arab Emirates");
    }

    @Test
    void leavesOutWhatIsMissingTogetherWithItsSigns() {
        Address bare = new Address("", "", "", "", "", "Toronto", "", new Country("CA"), "");

        assertThat(Addresses.shown(bare, formats(PageLanguage.FRENCH))).containsExactly("Toronto", "Canada");
    }

    @Test
    void keepsTheLinesOfAnAddressWithoutACountry() {
        Address placeless = address(Country.UNKNOWN.code(), "50667", "Köln", "");

        assertThat(Addresses.shown(placeless, formats(PageLanguage.GERMAN)))
                .containsExactly("Mia Köhler", "ACME", "Hafenweg 7", "50667 Köln");
        assertThat(Addresses.masked(placeless, formats(PageLanguage.GERMAN))).containsExactly("M••• K•••", "K•••");
    }

    @Test
    void namesTheCountryInTheReadersLanguage() {
        Address norwegian = address("NO", "0150", "Oslo", "");

        assertThat(Addresses.shown(norwegian, formats(PageLanguage.POLISH))).endsWith("Norwegia");
        assertThat(Addresses.shown(norwegian, formats(PageLanguage.SPANISH))).endsWith("Noruega");
        assertThat(Addresses.masked(norwegian, formats(PageLanguage.DUTCH)))
                .containsExactly("M••• K•••", "O•••", "Noorwegen");
    }

    private static Address address(String country, String postcode, String city, String region) {
        return new Address(
                "Mia Köhler",
                "ACME",
                "Hafenweg 7",
                "",
                postcode,
                city,
                region == null ? "" : region,
                new Country(country),
                "");
    }

    private static Formats formats(PageLanguage language) {
        return new Formats(language, ZoneOffset.UTC);
    }
}
