package io.buyerstatus.core.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G9")
class TypedTrackingTest {
    @ParameterizedTest(name = "''{0}'' by ''{1}'' is {2}")
    @CsvSource(
            delimiter = '§',
            value = {
                "01505234567895                               § dpd  § dpd 01505234567895",
                "340434161094042557                           § dhl  § dhl 00340434161094042557",
                "340434161094042558                           § dhl  § dhl 340434161094042558",
                "3.40434161094043E+17                         § dhl  § dhl",
                "3,40434E+17                                  § dhl  § dhl",
                "1505234567895, 1.50523E+12                   § dpd  § dpd 1505234567895",
                "01505234567895, 01505234567896               § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895,01505234567896                § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895; 01505234567896;              § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895 / 01505234567896              § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895/01505234567896                § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895 und 01505234567896            § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895 & 01505234567896              § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895 01505234567896                § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895, 01505234567895               § dpd  § dpd 01505234567895",
                "Paket 1: 01505234567895, Paket 2: 01505234567896 § dpd § dpd 01505234567895 + dpd 01505234567896",
                "1) 01505234567895  2) 01505234567896         § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "DPD 01505234567895                           § ''   § DPD 01505234567895",
                "DPD: 01505234567895                          § ''   § DPD 01505234567895",
                "DPD - 01505234567895                         § ''   § DPD 01505234567895",
                "DPD01505234567895                            § ''   § DPD 01505234567895",
                "01505234567895 DPD                           § ''   § DPD 01505234567895",
                "01505234567895 (DPD)                         § ''   § DPD 01505234567895",
                "DPD 01505234567895, GLS 207112233444         § ''   § DPD 01505234567895 + GLS 207112233444",
                "DPD 01505234567895, 01505234567896           § ''   § DPD 01505234567895 + DPD 01505234567896",
                "DHL Paket 00340434123456789012               § other § DHL Paket 00340434123456789012",
                "DPD 01505234567895                           § dhl  § DPD 01505234567895",
                "4PX 300123456789012                          § ''   § 4PX 300123456789012",
                "Kurier Müller 4711                           § ''   § Kurier Müller 4711",
                "Kurier Müller 4711                           § custom § Kurier Müller 4711",
                "Sendungsnummer: 01505234567895               § dpd  § dpd 01505234567895",
                "Sendungs-Nr. 01505234567895                  § dpd  § dpd 01505234567895",
                "Tracking Number #01505234567895              § dpd  § dpd 01505234567895",
                "N° de suivi 6A12345678901                    § colissimo § colissimo 6A12345678901",
                "0150 5234 5678 95                            § dpd  § dpd 0150 5234 5678 95",
                "1Z A1B 2C3 68 0123 4567                      § ups  § ups 1Z A1B 2C3 68 0123 4567",
                "UPS 1Z A1B 2C3 68 0123 4567                  § ''   § UPS 1Z A1B 2C3 68 0123 4567",
                "RR 11 223 344 7 DE                           § ''   § '' RR 11 223 344 7 DE",
                "cc 123 456 785 de                            § dhl  § dhl CC 123 456 785 DE",
                "Sendung rr112233447de, abgeholt              § ''   § '' RR112233447DE",
                "de 123 456 789 le                            § dhl  § dhl 123 456 789",
                "JJD 0123456789012                            § dhl  § dhl JJD 0123456789012",
                "99.34.123456.12345678                        § ''   § '' 99.34.123456.12345678",
                "94055-00000-01112-223331                     § usps § usps 94055-00000-01112-223331",
                "A-4711                                       § ''   § '' A-4711",
                "GLS-207112233444                             § ''   § GLS 207112233444",
                "UPS1ZA1B2C36801234567                        § ''   § UPS 1ZA1B2C36801234567",
                "01505234567895<br />01505234567896           § dpd  § dpd 01505234567895 + dpd 01505234567896",
                "<p>01505234567895</p>                        § dpd  § dpd 01505234567895",
                "01505234567895&nbsp;                         § dpd  § dpd 01505234567895",
                "Paket 1/2 01505234567895 Paket 2/2 01505234567896 § dpd § dpd 01505234567895 + dpd 01505234567896",
                "01505234567895 (versendet am 12.11.2026)     § dpd  § dpd 01505234567895",
                "12.11.2026: 01505234567895                   § dpd  § dpd 01505234567895",
                "01505234567895, Retoure: 01505234567896      § dpd  § dpd 01505234567895",
                "01505234567895 / Retourenlabel 01505234567896 § dpd § dpd 01505234567895",
                "01505234567895, return label: 01505234567896 § dpd  § dpd 01505234567895",
                "01505234567895, Tel. 0171 1234567            § dpd  § dpd 01505234567895",
            })
    void aFieldHoldsWhatPeopleType(String text, String carrier, String parcels) {
        assertThat(written(TypedTracking.read(text, carrier, Optional.empty()))).isEqualTo(parcels.replace("'' ", ""));
    }

    @ParameterizedTest(name = "''{0}'' is no number")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--",
                "n/a",
                "N/A",
                "n.a.",
                "na",
                "none",
                "keine",
                "ohne",
                "folgt",
                "tbd",
                "x",
                "xxx",
                "0",
                "00000000",
                "ohne Sendungsverfolgung",
                "wird nachgereicht",
                "Selbstabholung",
                "see mail",
                "DHL",
                "—",
                "null",
                "()",
                "????",
                "DHL, abgeholt am 12.11.2026",
                "verschickt am 12.11.",
                "2 Pakete",
                "3 kg",
                "Beilegretoure 01505234567895",
                "Rücksendenummer: 01505234567895",
                "<br>"
            })
    void aPlaceholderIsNoNumber(String text) {
        assertThat(TypedTracking.read(text, "dhl", Optional.empty()))
                .singleElement()
                .satisfies(typed -> assertThat(typed.number()).isEmpty())
                .satisfies(typed -> assertThat(typed.carrier()).isEqualToIgnoringCase("dhl"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434123456789012, DHL, 00340434123456789012",
        "https://tracking.dpd.de/status/de_DE/parcel/01505234567895, DPD, 01505234567895",
        "https://www.dpd.co.uk/apps/tracking/?reference=15505234567355#results, DPD UK, 15505234567355",
        "https://gls-group.eu/DE/de/paketverfolgung?match=207112233444, GLS, 207112233444",
        "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#07112233445565, Hermes, 07112233445565",
        "https://www.royalmail.com/track-your-item#/tracking-results/RR135724682GB, Royal Mail, RR135724682GB",
        "https://www.ups.com/track?loc=de_DE&tracknum=1ZA1B2C36801234567&requester=WT/, UPS, 1ZA1B2C36801234567",
        "https://nolp.dhl.de/nextt-online-public/set_identcodes.do?lang=de&idc=00340434123456789012, DHL, 00340434123456789012",
        "www.post.at/sv/sendungsdetails?snr=1022334455667788990011, Österreichische Post, 1022334455667788990011",
        "https://track.shop.example/parcel/AB1234567, '', AB1234567"
    })
    void anAddressIsTheLinkAndHoldsTheNumber(String address, String carrier, String number) {
        URI link = URI.create(address.startsWith("www") ? "https://" + address : address);

        assertThat(TypedTracking.read(address, "", Optional.empty()))
                .containsExactly(new TypedTracking(carrier, number, Optional.of(link)));
    }

    @Test
    void anAddressBesideItsNumberIsItsLink() {
        assertThat(TypedTracking.read(
                        "01505234567895 https://tracking.dpd.de/status/de_DE/parcel/01505234567895.",
                        "dpd",
                        Optional.empty()))
                .containsExactly(new TypedTracking(
                        "dpd",
                        "01505234567895",
                        Optional.of(URI.create("https://tracking.dpd.de/status/de_DE/parcel/01505234567895"))));
    }

    @Test
    void anAddressInMarkupIsALinkAsIfItStoodThere() {
        URI page = URI.create("https://tracking.dpd.de/status/de_DE/parcel/01505234567895");
        assertThat(TypedTracking.read(
                        "<p>Paket: <a href=\"" + page + "\" target=\"_blank\">hier verfolgen</a></p>",
                        "DPD",
                        Optional.empty()))
                .containsExactly(new TypedTracking("DPD", "01505234567895", Optional.of(page)));
    }

    @Test
    void anAddressOfTwoNumbersIsNeithersLink() {
        assertThat(written(TypedTracking.read(
                        "https://gls-group.eu/EU/en/parcel-tracking?match=207112233444,207112233445",
                        "",
                        Optional.empty())))
                .isEqualTo("GLS 207112233444 + GLS 207112233445");
    }

    @Test
    void anAddressWithoutANumberIsALink() {
        URI page = URI.create("https://track.shop.example/me");

        assertThat(TypedTracking.read(page.toString(), "", Optional.empty()))
                .containsExactly(new TypedTracking("", "", Optional.of(page)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '§',
            value = {
                "01505234567895 § https://carrier.example/?n=01505234567895 § true",
                "01505 234 567 895 § https://carrier.example/?n=01505234567895 § true",
                "01505234567895 § https://shop.example/my-order § true",
                "DPD 01505234567895 § https://carrier.example/?n=DPD%2001505234567895 § false",
                "DPD 01505234567895 § https://carrier.example/?n=01505234567895 § true",
                "n/a § https://carrier.example/?n=n%2Fa § false",
                "n/a § https://shop.example/order/7 § true",
                "01505234567895, 01505234567896 § https://carrier.example/?n=01505234567895%2C+01505234567896 § false",
                "01505234567895, 01505234567896 § https://carrier.example/?n=01505234567895 § true",
            })
    void theShopsLinkStaysWhereItCanLeadToTheParcel(String text, URI link, boolean stays) {
        List<TypedTracking> read = TypedTracking.read(text, "", Optional.of(link));

        assertThat(read.getFirst().link()).isEqualTo(Optional.of(link).filter(given -> stays));
        assertThat(read.stream().skip(1).flatMap(typed -> typed.link().stream()))
                .isEmpty();
    }

    @Test
    void theLinkGoesToTheNumberThatItHolds() {
        URI second = URI.create("https://carrier.example/01505234567896");

        assertThat(TypedTracking.read("01505234567895, 01505234567896", "", Optional.of(second)))
                .containsExactly(
                        new TypedTracking("", "01505234567895", Optional.empty()),
                        new TypedTracking("", "01505234567896", Optional.of(second)));
    }

    @Test
    void anEssayIsReadInNoTime() {
        String essay = "Paket ".repeat(20_000) + "01505234567895";
        String brackets = "(".repeat(50_000) + "1".repeat(50_000);

        assertThat(TypedTracking.read(essay, "", Optional.empty())).hasSize(1);
        assertThat(TypedTracking.read(brackets, "", Optional.empty())).hasSizeLessThanOrEqualTo(1);
        assertThat(TypedTracking.read("https://x.example/" + "%".repeat(900), "", Optional.empty()))
                .hasSize(1);
    }

    private static String written(List<TypedTracking> parcels) {
        return parcels.stream()
                .map(typed -> (typed.carrier() + " " + typed.number()).strip())
                .collect(Collectors.joining(" + "));
    }
}
