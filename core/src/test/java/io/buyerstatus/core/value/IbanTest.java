package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DR-12")
class IbanTest {
    /** Account numbers as the IBAN Registry shows them, without country and check digits. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "HU", "117730161111101800000000",
            "EE", "2200221020145685",
            "LT", "1000011101001000",
            "SI", "263300012039086",
            "HR", "10010051863000160",
            "DE", "370400440532013000",
            "NO", "86011117947",
            "PL", "109010140000071219812874");

    /** The examples of the IBAN Registry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "AT61 1904 3002 3457 3201",
                "CH93 0076 2011 6238 5295 7",
                "NO93 8601 1117 947",
                "FR14 2004 1010 0505 0001 3M02 606",
                "GB29 NWBK 6016 1331 9268 19",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "PL61 1090 1014 0000 0712 1981 2874",
                "NL91 ABNA 0417 1643 00",
                "IT60 X054 2811 1010 0000 0123 456"
            })
    void readsWhatTheRegistryShows(String printed) {
        Iban iban = new Iban(printed);
        assertThat(iban.grouped()).isEqualTo(printed);
        assertThat(iban.value()).doesNotContain(" ");
        assertThat(iban.inSepa()).isTrue();
    }

    @Test
    void takesItAsPeopleTypeIt() {
        assertThat(new Iban(" de89370400440532 013000 ").value()).isEqualTo("DE89370400440532013000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001", // a digit changed
                "DE98370400440532013000", // two digits swapped
                "DE8937040044053201300", // too short
                "DE46370400440532013",
                "0089370400440532013000",
                ""
            })
    void refusesTypingErrors(String wrong) {
        assertThatThrownBy(() -> new Iban(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherLengthThanTheCountrysEvenWithRightCheckDigits() {
        assertThatThrownBy(() -> new Iban("DE41370400440532013")).hasMessageContaining("must have 22 characters");
    }

    @Test
    void knowsWhereABicIsNeeded() {
        assertThat(new Iban("NO9386011117947").inEea()).isTrue();
        assertThat(new Iban("CH9300762011623852957").inEea()).isFalse();
        assertThat(new Iban("TR330006100519786457841326").inSepa()).isFalse();
    }

    /** One of every country in the IBAN Registry, as printed there; a few are built as it describes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "AE070331234567890123456",
                "AL47212110090000000235698741",
                "AT611904300234573201",
                "AZ21NABZ00000000137010001944",
                "BA391290079401028494",
                "BE68539007547034",
                "BG80BNBG96611020345678",
                "BH67BMAG00001299123456",
                "BI4210000100010000332045181",
                "BR1800360305000010009795493C1",
                "BY13NBRB3600900000002Z00AB00",
                "CH9300762011623852957",
                "CR05015202001026284066",
                "CY17002001280000001200527600",
                "CZ6508000000192000145399",
                "DE89370400440532013000",
                "DJ2100010000000154000100186",
                "DK5000400440116243",
                "DO28BAGR00000001212453611324",
                "EE382200221020145685",
                "EG380019000500000000263180002",
                "ES9121000418450200051332",
                "FI2112345600000785",
                "FK88SC123456789012",
                "FO6264600001631634",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "GE29NB0000000101904917",
                "GI75NWBK000000007099453",
                "GL8964710001000206",
                "GR1601101250000000012300695",
                "GT82TRAJ01020000001210029690",
                "HN88CABF00000000000250005469",
                "HR1210010051863000160",
                "HU42117730161111101800000000",
                "IE29AIBK93115212345678",
                "IL620108000000099999999",
                "IQ98NBIQ850123456789012",
                "IS140159260076545510730339",
                "IT60X0542811101000000123456",
                "JO94CBJO0010000000000131000302",
                "KW81CBKU0000000000001234560101",
                "KZ86125KZT5004100100",
                "LB62099900000001001901229114",
                "LC55HEMM000100010012001200023015",
                "LI21088100002324013AA",
                "LT121000011101001000",
                "LU280019400644750000",
                "LV80BANK0000435195001",
                "LY83002048000020100120361",
                "MC5811222000010123456789030",
                "MD24AG000225100013104168",
                "ME25505000012345678951",
                "MK07250120000058984",
                "MN121234123456789123",
                "MR1300020001010000123456753",
                "MT84MALT011000012345MTLCAST001S",
                "MU17BOMM0101101030300200000MUR",
                "NI45BAPR00000013000003558124",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "OM810180000001299123456",
                "PK36SCBL0000001123456702",
                "PL61109010140000071219812874",
                "PS92PALS000000000400123456702",
                "PT50000201231234567890154",
                "QA58DOHB00001234567890ABCDEFG",
                "RO49AAAA1B31007593840000",
                "RS35260005601001611379",
                "RU0304452522540817810538091310419",
                "SA0380000000608010167519",
                "SC18SSCB11010000000000001497USD",
                "SD8811123456789012",
                "SE4550000000058398257466",
                "SI56263300012039086",
                "SK3112000000198742637541",
                "SM86U0322509800000000270100",
                "SO211000001001000100141",
                "ST23000100010051845310146",
                "SV62CENR00000000000000700025",
                "TL380080012345678910157",
                "TN5910006035183598478831",
                "TR330006100519786457841326",
                "UA213223130000026007233566001",
                "VA59001123000012345678",
                "VG96VPVG0000012345678901",
                "XK051212012345678906",
                "YE15CBYE0001018861234567891234"
            })
    void takesTheNumbersOfEveryCountryInTheRegistry(String number) {
        assertThat(new Iban(number).value()).isEqualTo(number);
    }

    /** Each with right check digits. */
    @ParameterizedTest
    @ValueSource(strings = {"HU", "EE", "LT", "SI", "HR", "DE", "NO", "PL"})
    void refusesALetterWhereTheCountryHasDigits(String country) {
        String digits = Optional.ofNullable(EXAMPLES.get(country)).orElseThrow();
        String wrong = withCheckDigits(country, digits.substring(0, 6) + "A" + digits.substring(7));

        assertThatThrownBy(() -> new Iban(wrong)).hasMessageContaining("letters where this country's have digits");
        assertThat(new Iban(withCheckDigits(country, digits)).value()).endsWith(digits);
    }

    @Test
    void refusesADigitWhereTheCountryHasLetters() {
        String wrong = withCheckDigits("GB", "NW1K60161331926819");

        assertThatThrownBy(() -> new Iban(wrong)).hasMessageContaining("digits where they have letters");
    }

    /** Countries whose numbers the library does not know, or knows otherwise; each with right check digits. */
    @ParameterizedTest(name = "{0}: {1} and not {2}")
    @CsvSource({
        "AE, 0331234567890123456,        033123456789012345A",
        "DJ, 00010000000154000100186,    0001000000015400010018A",
        "FK, SC123456789012,             12123456789012",
        "HN, CABF00000000000250005469,   CABF0000000000025000546A",
        "LY, 002048000020100120361,      00204800002010012036A",
        "MN, 1234123456789123,           123412345678912A",
        "MU, BOMM0101101030300200000MUR, BOMM0101101030300200000123",
        "NI, BAPR00000013000003558124,   BAP100000013000003558124",
        "PK, SCBL00000011234567AB,       SCB10000001123456702",
        "SD, 29010501234001,             2901050123400A",
        "SO, 1000001001000100141,        100000100100010014A",
        "TN, 10006035183598478831,       1000603518359847883A",
        "TR, 000610ABCDEFGHIJKLMNOP,     00061A0519786457841326",
        "UA, 3223130000026007ABCDEFGHI,  32231A0000026007233566001",
        "YE, CBYE000101886123456789ABCD, CBYE00A1018861234567891234"
    })
    void theRegistryIsRightWhereTheLibraryIsNot(String country, String right, String wrong) {
        assertThat(new Iban(withCheckDigits(country, right)).value()).endsWith(right);
        String number = withCheckDigits(country, wrong);
        assertThatThrownBy(() -> new Iban(number)).hasMessageContaining("letters where this country's have digits");
    }

    /** Both leave the remainder 1; ISO 13616 computes 98 and 97 and 02 alone. */
    @ParameterizedTest
    @CsvSource({"98, 01", "97, 00", "02, 99"})
    void refusesCheckDigitsThatNobodyComputes(String right, String congruent) {
        String digits = accountWithCheckDigits(right);

        assertThat(new Iban("DE" + right + digits).value()).endsWith(digits);
        assertThatThrownBy(() -> new Iban("DE" + congruent + digits)).hasMessageContaining("wrong check digits");
    }

    @Test
    void aCountryThatJoinsTheRegistryLaterIsTakenByItsCheckDigits() {
        assertThat(new Iban(withCheckDigits("ZW", "ABCD12345678901234")).value())
                .startsWith("ZW");
        assertThatThrownBy(() -> new Iban("ZW00ABCD12345678901234")).hasMessageContaining("wrong check digits");
    }

    private static String accountWithCheckDigits(String wanted) {
        return IntStream.range(0, 1000)
                .mapToObj("370400440532013%03d"::formatted)
                .filter(account -> checkDigits("DE", account).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static String withCheckDigits(String country, String account) {
        return country + checkDigits(country, account) + account;
    }

    private static String checkDigits(String country, String account) {
        String digits = (account + country + "00")
                .chars()
                .mapToObj(character -> String.valueOf(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return "%02d"
                .formatted(
                        98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue());
    }
}
