package io.buyerstatus.core.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Language;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("BL-43")
class TrackingPagesTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "DHL,      de, https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=N1",
        "DHL,      fr, https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=N1",
        "UPS,      nb, https://www.ups.com/track?loc=no_NO&tracknum=N1",
        "BRING,    nn-NO, https://tracking.bring.com/tracking/N1?lang=no",
        // PostNord speaks by country; it has no German page of its own.
        "POSTNORD, sv, https://tracking.postnord.com/se/?id=N1",
        "POSTNORD, nb, https://tracking.postnord.com/no/?id=N1",
        "POSTNORD, de, https://tracking.postnord.com/en/?id=N1",
        "SWISS_POST, de, https://www.post.ch/swisspost-tracking?formattedParcelCodes=N1&p_language=de",
        "OESTERREICHISCHE_POST, de, https://www.post.at/sv/sendungsdetails?snr=N1",
        "DEUTSCHE_POST, de, https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode=N1",
        "DPD,      de, https://tracking.dpd.de/status/de_DE/parcel/N1",
        "GLS,      de, https://gls-group.eu/DE/de/paketverfolgung?match=N1",
        "FEDEX,    it, https://www.fedex.com/fedextrack/?trknbr=N1&locale=it_IT",
        "DHL_EXPRESS, nb, https://www.dhl.com/no-no/home/tracking.html?tracking-id=N1&submit=1",
        "USPS,     de, https://tools.usps.com/go/TrackConfirmAction?tLabels=N1",
        "ROYAL_MAIL, de, https://www.royalmail.com/track-your-item#/tracking-results/N1",
        "POSTNORD, en-GB, https://tracking.postnord.com/en/?id=N1",
        "HERMES,   pl, https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#N1",
    })
    void thePageIsInTheReadersLanguageWhereTheCarrierSpeaksIt(Carrier carrier, String language, String page) {
        assertThat(TrackingPages.of(carrier, "n 1", new Language(language))).isEqualTo(URI.create(page));
    }

    @ParameterizedTest
    @EnumSource
    void eachOfThePagesLanguagesLeadsToAnAddressAndAnotherOneWhereTheCarrierSpeaksIt(Carrier carrier) {
        for (String language : List.of("de", "en", "nb", "fr", "it", "nl", "pl", "es")) {
            URI page = TrackingPages.of(carrier, "N1", new Language(language));
            URI fallback = TrackingPages.of(carrier, "N1", new Language("ja"));

            assertThat(page.equals(fallback))
                    .as("%s in %s: %s", carrier, language, page)
                    .isEqualTo(!TrackingPages.languages(carrier).contains(language));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SH-17")
    void everyCarrierHasAPageAndNoNumberBreaksOutOfIt(Carrier carrier) {
        URI page = TrackingPages.of(carrier, "a/../b?c=d&e#f\"<ø>{language}", new Language("de"));

        assertThat(page.getScheme()).isEqualTo("https");
        assertThat(page.toString())
                .contains("A%2F%2FB%3FC%3DD%26E%23F%22%3C%C3%98%3E%7BLANGUAGE%7D")
                .doesNotContain("{", "\"", "<");
        assertThat(page.getHost())
                .isEqualTo(TrackingPages.of(carrier, "1", new Language("de")).getHost());
    }
}
