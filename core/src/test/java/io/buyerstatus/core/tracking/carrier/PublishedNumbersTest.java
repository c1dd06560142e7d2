package io.buyerstatus.core.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.testing.ProcessorTime;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.carrier.Recognition.Ambiguous;
import io.buyerstatus.core.tracking.carrier.Recognition.Recognised;
import io.buyerstatus.core.tracking.carrier.Recognition.Unknown;
import io.buyerstatus.core.value.Country;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that others have published as examples, above all jkeen/tracking_number_data (couriers/*.json, "test_numbers"), and what
 * people make of numbers. Countries are given where a form is seen in some only.
 */
@Tag("G9")
class PublishedNumbersTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // jkeen/tracking_number_data, ups.json
        "UPS,           1Z5R89390357567127,",
        "UPS,           1Z879E930346834440,",
        "UPS,           1Z410E7W0392751591,",
        "UPS,           1Z8V92A70367203024,",
        "UPS,           1ZXX3150YW44070023,",
        // as far as a letter and ten digits
        "UPS,           K1506235620,",
        "UPS,           K2479825491,",
        "UPS,           J4603636537,",
        "UPS,           V0490119172,",
        "UPS,           V0431105627,",
        // fedex.json: 12, 15, 20, 22 and 34 digits
        "FEDEX,         986578788855,",
        "FEDEX,         477179081230,",
        "FEDEX,         799531274483,",
        "FEDEX,         974367662710,",
        "FEDEX,         041441760228964,                    US",
        "FEDEX,         568283610012000,                    US",
        "FEDEX,         568283610012734,                    US",
        "FEDEX,         61299998820821171811,               US",
        "FEDEX,         9261292700768711948021,             US",
        "FEDEX,         9611020987654312345672,",
        "FEDEX,         1001921334250001000300779017972697,",
        "FEDEX,         9622001900000000000000776632517510,",
        "FEDEX,         790535312317,",
        "FEDEX,         1001921380360001000300639585804382,",
        "FEDEX,         1001901781990001000300617767839437,",
        "FEDEX,         1002297871540001000300790695517286,",
        "FEDEX,         9622001560000000000000794808390594,",
        "FEDEX,         9622001560001234567100794808390594,",
        "FEDEX,         9632001560123456789900794808390594,",
        "FEDEX,         9612804882227378545377,",
        // issues 51 and 24
        "FEDEX,         1027590111820004833500785458233610,",
        "FEDEX,         32971514560102447849175802862014,",
        "FEDEX,         32971510360102447848540980802018,",
        "FEDEX,         32971508360102447847941133172013,",
        "FEDEX,         33810799560000004380417923803212,",
        // an SSCC
        "FEDEX,         000123450000000027,",
        "FEDEX,         00 0123 4500 0000 0027,              US",
        "FEDEX,         DT123456789012,                      US",
        // usps.json: 20, 22, 26, 30 and 34 digits
        "USPS,          03071790000523483741,",
        "USPS,          0307 1790 0005 2348 3741,            US",
        "USPS,          71123456789123456787,",
        "USPS,          71969010756003077385,",
        "USPS,          70160910000108310009,                US",
        "USPS,          23153630000057728970,                US",
        "USPS,          9405803699300124287899,",
        "USPS,          940011291234567812345678901233,",
        "USPS,          420787459400111206206406260787,",
        "USPS,          9505511069605048600624,",
        "USPS,          9101123456789000000013,",
        "USPS,          92748931507708513018050063,",
        "USPS,          9400111201080805483016,",
        "USPS,          9361289878700317633795,",
        "USPS,          420221539101026837331000039521,",
        "USPS,          4201002334249200190132607600833457,",
        // dhl.json
        "DHL_EXPRESS,   3318810025,",
        "DHL_EXPRESS,   8487135506,",
        "DHL_EXPRESS,   JJD0099999999,",
        // dpd.json
        "DPD,           008182709980000020033350276C,",
        "DPD,           008182709980000020045327276N,",
        // s10.json
        "ROYAL_MAIL,    RB123456785GB,",
        "USPS,          RB123456785US,",
        "DEUTSCHE_POST, RB123456785DE,",
        // UPU S10, code list: H is parcel post of e-commerce
        "DHL,           HB123456785DE,",
        // deutschepost.json
        "DEUTSCHE_POST, 01030E092806011E001E,               DE",
        // Österreichische Post, as its own links have them
        "OESTERREICHISCHE_POST, 1035304005500970252807,     AT",
    })
    void aPublishedNumberMayBeItsCarriers(Carrier carrier, String number, String country) {
        assertThat(possible(number, country)).contains(carrier);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UPS,         1Z5R89390357567127,",
        "UPS,         K2479825491,",
        "FEDEX,       000123450000000027,",
        "USPS,        03071790000523483741,",
        "USPS,        940011291234567812345678901233,",
        "FEDEX,       986578788855,",
        "FEDEX,       568283610012734,          US",
        "FEDEX,       61299998820821171811,     US",
        "FEDEX,       9261292700768711948021,",
        "FEDEX,       9611020987654312345672,",
        "FEDEX,       1001901781990001000300617767839437,",
        "USPS,        9505511069605048600624,",
        "USPS,        92748931507708513018050063,",
        "USPS,        4201028200009261290113185417468510,",
        "DHL_EXPRESS, 3318810025,",
        "DHL,         00340434123456789012,",
        "HERMES,      07112233445565,           DE",
        "BRING,       00373112233445566773,",
    })
    void everyOtherLastDigitIsNot(Carrier carrier, String number, String country) {
        String body = number.substring(0, number.length() - 1);
        char right = number.charAt(number.length() - 1);
        for (char check = '0'; check <= '9'; check++) {
            if (check != right) {
                assertThat(possible(body + check, country)).as(body + check).doesNotContain(carrier);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "UPS,        2Z5R89390357567127",
        "UPS,        1A5R89390357567127",
        "UPS,        1Z1111111111111111",
        "FEDEX,      996578788855",
        "FEDEX,      9600000000000000000001",
        "FEDEX,      9622001560001234567100794808390595",
        "USPS,       9200000000000000000000",
        "USPS,       420000009200000000000000000000",
        "USPS,       RB123456786US",
        "DPD,        008182709980000020033350276A",
        "DPD,        008182709980000020045000000N",
        "DHL_EXPRESS,3318810010",
        "DHL_EXPRESS,XJD0099999998",
    })
    void whatIsPublishedAsWrongIsWrong(Carrier carrier, String number) {
        assertThat(possible(number, "")).doesNotContain(carrier);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "1z5r89390357567127",
                " 1Z 5R8 939 03 5756 7127 ",
                "1Z-5R8-939-03-5756-7127",
                "1Z.5R8.939.03.5756.7127",
                "1Z\u00a05R8\u202f939\u200903\u20035756\u30007127", // blanks that do not break, thin, wide
                "1Z\u20115R8\u2013939\u201403\u20105756\uff0d7127", // dashes of every length
                "\ufeff1Z5R8\u200b93903\u00ad57567127\u200e\r\n", // nobody sees these
                "１Ｚ５Ｒ８９３９０３５７５６７１２７",
                "１ｚ５ｒ８９３９０３５７５６７１２７"
            })
    void howANumberIsWrittenDoesNotMatter(String written) {
        assertThat(possible(written, "")).containsExactly(Carrier.UPS);
        assertThat(ParcelId.of("", written)).isEqualTo(ParcelId.of("", "1Z5R89390357567127"));
    }

    /** Forms that a number may have by chance prove nothing. */
    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "K2479825491,                        UPS",
        "32971514560102447849175802862014,   FEDEX",
        "000123450000000027,                 FEDEX",
        "1289337111820004833500785458233610, FEDEX",
        "03071790000523483741,               USPS",
        "71969010756003077385,               USPS",
    })
    void aFormWithoutAPrefixOfTheCarriersIsNeverCertain(String number, Carrier carrier) {
        assertThat(recognise(number, "", "")).isEqualTo(new Ambiguous(Set.of(carrier)));
        assertThat(recognise(number, carrier.displayName(), "")).isEqualTo(new Recognised(carrier));
    }

    /** Whoever's they are elsewhere: an SSCC belongs to a shipper, and ten digits behind a letter to anybody. */
    @Test
    void whereTheCarrierDoesNotDeliverTheFormSaysNothing() {
        assertThat(possible("000123450000000027", "DE")).isEmpty();
        assertThat(possible("03071790000523483741", "NO")).isEmpty();
        assertThat(possible("00340434123456789012", "US")).containsExactly(Carrier.DHL);
    }

    @Test
    void aSmartPostParcelIsTheirsWhomTheShopNames() {
        String number = "9261292700768711948021";

        assertThat(recognise(number, "", "")).isEqualTo(new Ambiguous(Set.of(Carrier.FEDEX, Carrier.USPS)));
        assertThat(recognise(number, "FedEx Ground Economy", "")).isEqualTo(new Recognised(Carrier.FEDEX));
        assertThat(recognise(number, "USPS", "")).isEqualTo(new Recognised(Carrier.USPS));
    }

    @Test
    void whatCannotBeANumberIsNobodysAndCostsNothing() {
        assertThat(Set.of(
                        "",
                        " ",
                        "\u0000",
                        "-.-",
                        "1Z",
                        "9".repeat(40),
                        "0".repeat(40),
                        "A".repeat(40),
                        "٠٠٣٤٠٤٣٤١٢٣٤٥٦٧٨٩٠١٢", // the digits of another script
                        "1Z5R8939035756712７７", // one too many
                        "\ud83d\ude9a",
                        "'; DROP TABLE parcels; --"))
                .allSatisfy(number -> assertThat(recognise(number, "", "")).isEqualTo(new Unknown()));
        assertThat(ProcessorTime.of(() -> {
                    recognise("9".repeat(100_000), "", "");
                    recognise("A".repeat(100_000) + "é", "", "");
                    recognise("1 ".repeat(100_000), "", "");
                }))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static Set<Carrier> possible(String number, String country) {
        return switch (recognise(number, "", country)) {
            case Recognised(Carrier carrier) -> Set.of(carrier);
            case Ambiguous(Set<Carrier> carriers) -> carriers;
            case Unknown unknown -> Set.of();
        };
    }

    private static Recognition recognise(String number, String name, String country) {
        Set<Country> countries = country == null || country.isEmpty() ? Set.of() : Set.of(new Country(country));
        return Carriers.recognise(new Clues(number, name, countries, Set.of()));
    }
}
