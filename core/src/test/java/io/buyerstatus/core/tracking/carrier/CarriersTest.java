package io.buyerstatus.core.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.tracking.carrier.Recognition.Ambiguous;
import io.buyerstatus.core.tracking.carrier.Recognition.Recognised;
import io.buyerstatus.core.tracking.carrier.Recognition.Unknown;
import io.buyerstatus.core.value.Country;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up; their check digits were computed by hand from the sources that {@link NumberFormat} names. */
@Tag("G9")
class CarriersTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "00340434123456789012,        DHL",
        "340433900000000042,          DHL",
        "CY112233447DE,               DHL",
        "RR112233447DE,               DEUTSCHE_POST",
        "LB 11 223 344 7 DE,          DEUTSCHE_POST",
        "JD014600001234567890,        DHL_EXPRESS",
        "001045601475000123456101276M,DPD",
        "H1000730000123456789,        HERMES",
        "1ZA1B2C36801234567,          UPS",
        "1z a1b 2c3 68 0123 4567,     UPS",
        "RR556677887NO,               BRING",
        "CP908172638SE,               POSTNORD",
        "LB102030405AT,               OESTERREICHISCHE_POST",
        "RR736455467CH,               SWISS_POST",
        "99.34.123456.12345678,       SWISS_POST",
        "LB204060800US,               USPS",
        "9405500000001112223331,      USPS",
        "420902109405500000001112223331, USPS",
        "RR135724682GB,               ROYAL_MAIL",
    })
    void aTellingNumberSuffices(String number, Carrier carrier) {
        assertThat(recognise(number, "")).isEqualTo(new Recognised(carrier));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "00340434123456789013", // check digit
                "CY112233448DE",
                "RR112233447XX", // no post of ours
                "1ZA1B2C36801234568",
                "001045601475000123456101276N",
                "9405500000001112223332",
                "H100073000012345678", // too short
                "",
                "-",
                "not a number",
                "000000000000000000000000000000000000000000",
            })
    void aNumberThatFitsNothingIsUnknown(String number) {
        assertThat(recognise(number, "")).isEqualTo(new Unknown());
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "07112233445565,     DPD HERMES",
        "207112233444,       DHL GLS",
        "612999988779,       FEDEX GLS",
        "1239876540,         DHL_EXPRESS",
        "01475000123456H,    DPD",
        "JJD0123456789012,   DHL DHL_EXPRESS",
        "370112233445566772, BRING POSTNORD",
        "00373112233445566773, BRING POSTNORD",
        "ZFX0ABCD,           GLS",
    })
    void aNumberThatSeveralCouldHaveMadeStaysAmbiguous(String number, String carriers) {
        assertThat(recognise(number, "")).isEqualTo(new Ambiguous(carriers(carriers)));
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "07112233445565,     HERMES UPS,    HERMES",
        "207112233444,       DHL HERMES,    DHL",
        "612999988779,       FEDEX,         FEDEX",
        "1239876540,         DHL_EXPRESS,   DHL_EXPRESS",
        "370112233445566772, BRING,         BRING",
    })
    void theCarriersOfTheShopDecide(String number, String usual, Carrier carrier) {
        Clues clues = new Clues(number, "", Set.of(), carriers(usual));

        assertThat(Carriers.recognise(clues)).isEqualTo(new Recognised(carrier));
    }

    @Test
    void twoOfTheShopsCarriersLeaveTheDoubt() {
        Clues clues = new Clues("07112233445565", "", Set.of(), carriers("HERMES DPD"));

        assertThat(Carriers.recognise(clues)).isEqualTo(new Ambiguous(carriers("HERMES DPD")));
    }

    @ParameterizedTest(name = "{0} {1} by {2} is {3}")
    @CsvSource({
        "JJD0123456789012, '',  DHL UPS,         DHL",
        "A-1,              DHL, DHL_EXPRESS UPS, DHL_EXPRESS",
    })
    void theCarriersOfTheShopDecideBetweenCompaniesOfOneName(
            String number, String name, String usual, Carrier carrier) {
        Clues clues = new Clues(number, name, Set.of(), carriers(usual));

        assertThat(Carriers.recognise(clues)).isEqualTo(new Recognised(carrier));
    }

    @Test
    void aTellingNumberIsBelievedMoreThanTheCarriersOfTheShop() {
        Clues unusual = new Clues("1ZA1B2C36801234567", "", Set.of(), carriers("DHL"));
        Clues contradictory = new Clues("1ZA1B2C36801234567", "DHL Paket", Set.of(), carriers("DHL"));

        assertThat(Carriers.recognise(unusual)).isEqualTo(new Recognised(Carrier.UPS));
        assertThat(Carriers.recognise(contradictory)).isEqualTo(new Ambiguous(carriers("DHL UPS")));
    }

    @Test
    void onlyTheCarriersOfTheShopAreInDoubt() {
        Clues clues = new Clues("612999988779", "", Set.of(), carriers("GLS FEDEX UPS"));

        assertThat(Carriers.recognise(clues)).isEqualTo(new Ambiguous(carriers("GLS FEDEX")));
    }

    @Test
    void theCountriesRuleOutWhoIsNotThere() {
        Clues clues = new Clues("07112233445565", "", Set.of(new Country("NO"), new Country("SE")), Set.of());

        assertThat(Carriers.recognise(clues)).isEqualTo(new Ambiguous(carriers("DPD")));
    }

    @ParameterizedTest(name = "{1} means {2}")
    @CsvSource({
        "00340434123456789012, DHL,                    DHL",
        "00340434123456789012, DHL Paket,              DHL",
        "207112233444,         dhl_de,                 DHL",
        "1239876540,           DHL,                    DHL_EXPRESS",
        "1239876540,           DHLExpress,             DHL_EXPRESS",
        "JJD0123456789012,     DHL Paket (Go Green),   DHL",
        "07112233445565,       DPD Classic,            DPD",
        "07112233445565,       Hermes Päckchen,        HERMES",
        "207112233444,         GLS,                    GLS",
        "1ZA1B2C36801234567,   UPS Ground,             UPS",
        "612999988779,         FedEx International,    FEDEX",
        "RR112233447DE,        Deutsche Post Brief,    DEUTSCHE_POST",
        "A0012345BC0000012345, DeutschePost,           DEUTSCHE_POST",
        "370112233445566772,   Posten,                 BRING",
        "370112233445566772,   PostNord MyPack,        POSTNORD",
        "1022334455667788990011, Österreichische Post, OESTERREICHISCHE_POST",
        "anything at all,      Swiss Post PRIORITY,    SWISS_POST",
        "anything at all,      royal-mail,             ROYAL_MAIL",
        "07112233445565,       Versand mit Hermes,     HERMES",
        "07112233445565,       Standardversand (DPD),  DPD",
        "07112233445565,       Livraison par DPD,      DPD",
        "207112233444,         Paketversand per GLS,   GLS",
        "207112233444,         DHL Kleinpaket,         DHL",
        "207112233444,         Kostenloser Versand mit DHL, DHL",
    })
    void theNameThatTheShopUsesDecides(String number, String name, Carrier carrier) {
        assertThat(recognise(number, name)).isEqualTo(new Recognised(carrier));
    }

    @Test
    void aNameAgainstATellingNumberIsADoubt() {
        assertThat(recognise("1ZA1B2C36801234567", "DHL Paket")).isEqualTo(new Ambiguous(carriers("DHL UPS")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DHL eCommerce", "DHL Freight", "dhl_parcel_nl", "DPD UK", "myHermes UK", "Versand mit DPD UK"})
    void anotherCompanyOfTheNameIsUnknown(String name) {
        assertThat(recognise("07112233445565", name)).isEqualTo(new Unknown());
    }

    @ParameterizedTest(name = "{0} is {1}, whose page is {2}")
    @CsvSource({
        "dpd-co-uk, DPD UK, https://www.dpd.co.uk/apps/tracking/?reference=15505234567355",
        "DPD.co.uk, DPD UK, https://www.dpd.co.uk/apps/tracking/?reference=15505234567355",
        "dpd-uk, DPD UK, https://www.dpd.co.uk/apps/tracking/?reference=15505234567355",
        "dpd_uk, DPD UK, https://www.dpd.co.uk/apps/tracking/?reference=15505234567355",
        "dpd-fr, DPD France, https://trace.dpd.fr/fr/trace/15505234567355",
        "dpd-pl, DPD Poland, https://tracktrace.dpd.com.pl/parcelDetails?p1=15505234567355",
        "dpd-ie, DPD Ireland, ''",
        "postnl, PostNL, https://jouw.postnl.nl/track-and-trace/15505234567355",
        "PostNL, PostNL, https://jouw.postnl.nl/track-and-trace/15505234567355",
        "gls-italy, GLS Italy, ''",
        "dhlparcel-nl, DHL eCommerce NL, ''",
        "dhl-us, DHL eCommerce, ''",
        "hermes-uk, Evri, https://www.evri.com/track/parcel/15505234567355",
        "an-post, An Post, https://www.anpost.com/Post-Parcels/Track/History?item=15505234567355",
        "ceska-posta, Česká pošta, https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers=15505234567355",
        "colis-prive, Colis Privé, ''",
        "brt-bartolini, BRT, ''",
        "inpost, InPost, ''",
        "correos-argentina, Correos, ''",
        "ups-i-parcel, UPS i-parcel, ''",
        "Amazon Logistics UK, Amazon Logistics, ''"
    })
    void aCarrierOfThePlugInsHasItsNameAndItsOwnCountrysPage(String given, String name, String page) {
        assertThat(Carriers.recognise(new Clues("15505234567355", given, Set.of(), Set.of(Carrier.DPD))))
                .isEqualTo(new Unknown());
        assertThat(Carriers.displayName(given)).isEqualTo(name);
        assertThat(Carriers.otherPage(given, "15505234567355").map(URI::toString))
                .isEqualTo(Optional.of(page).filter(url -> !url.isEmpty()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "dhl, DHL",
        "dpd, DPD",
        "dpd-nl, DPD",
        "dhl_de, DHL",
        "deutsche-post, Deutsche Post",
        "post-at, Österreichische Post",
        "postnord-sverige-ab, PostNord",
        "Kurier Müller, Kurier Müller",
        "DHL Paket, DHL Paket",
        "kurier-mueller, Kurier Mueller",
        "abc-kurier, ABC Kurier",
        "ABC_KURIER, ABC Kurier",
        "AMZN_DE, Amazon Logistics",
        "GLS_BUSINESS_PARCEL, GLS",
        "UPS, UPS",
        "Versand mit DHL, Versand mit DHL",
        "Sonstige, ''",
        "kein Tracking, ''",
        "custom, ''",
        "other, ''",
        "n/a, ''",
        "' - ', ''",
        "'', ''"
    })
    void nobodyReadsAnId(String given, String name) {
        assertThat(Carriers.displayName(given)).isEqualTo(name);
    }

    @Test
    void aPageIsOneOfANumber() {
        assertThat(Carriers.otherPage("postnl", " ")).isEmpty();
        assertThat(Carriers.otherPage("inpost", "620011223344556677889900").map(URI::getHost))
                .contains("inpost.pl");
        assertThat(Carriers.otherPage("postnl", "a/../b?c=d&e#f").map(URI::getHost))
                .contains("jouw.postnl.nl");
    }

    @Test
    void aNameThatSaysNothingLeavesItToTheNumber() {
        assertThat(recognise("1ZA1B2C36801234567", "Standardversand")).isEqualTo(new Recognised(Carrier.UPS));
        assertThat(recognise("07112233445565", "Kurier Müller")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void aNameThatMeansTwoIsADoubtWhereTheNumberDoesNotTell() {
        assertThat(recognise("A-1", "DHL")).isEqualTo(new Ambiguous(carriers("DHL DHL_EXPRESS")));
    }

    private static Recognition recognise(String number, String name) {
        return Carriers.recognise(new Clues(number, name, Set.of(), Set.of()));
    }

    private static Set<Carrier> carriers(String names) {
        return Arrays.stream(names.split(" ")).map(Carrier::valueOf).collect(Collectors.toSet());
    }
}
