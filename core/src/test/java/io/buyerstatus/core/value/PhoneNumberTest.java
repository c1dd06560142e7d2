package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "DE, 0151 55501174, +4915155501174",
        "DE, 0176/5550117, +491765550117",
        "DE, (0171) 555-0117, +491715550117",
        "DE, 0160.55501174, +4916055501174",
        "DE, 015155501174 ext. 12, +4915155501174",
        "DE, Mobil: 0151 55501174, +4915155501174",
        "DE, 0151 55501174 App. 12, +4915155501174",
        "DE, 0151 55501174 Durchwahl 12, +4915155501174",
        "DE, 0151 55501174 (privat), +4915155501174",
        "DE, 0151 55501174 oder 0170 1234567, +4915155501174",
        "DE, 0151 55501174 / 0170 1234567, +4915155501174",
        "DE, +49 (0)151 55501174, +4915155501174",
        "DE, 0049 (0) 151 55501174, +4915155501174",
        "FR, 06 12 34 56 78 poste 12, +33612345678",
        "DE, ０１５１５５５０１１７４, +4915155501174",
        "DE, ٠١٥١٥٥٥٠١١٧٤, +4915155501174",
        "AT, 0664 1234567, +436641234567",
        "AT, 0676/12 34 567, +436761234567",
        "CH, 079 123 45 67, +41791234567",
        "LI, 660 234 567, +423660234567",
        "FR, 06 12 34 56 78, +33612345678",
        "FR, 07.56.12.34.56, +33756123456",
        "GB, 07400 123456, +447400123456",
        "GB, 07797 123456, +447797123456",
        "NO, 400 00 917, +4740000917",
        "SE, 070-123 45 67, +46701234567",
        "DK, 20 12 34 56, +4520123456",
        "FI, 041 2345678, +358412345678",
        "NL, 06-12345678, +31612345678",
        "BE, 0470 12 34 56, +32470123456",
        "IT, 312 3456789, +393123456789",
        "ES, 612 34 56 78, +34612345678",
        "PL, 512 345 678, +48512345678",
        "US, (201) 555-0123, +12015550123",
        "US, 1-201-555-0123 x99, +12015550123",
        "US, 650-253-CASH, +16502532274",
        "US, 011 49 151 55501174, +4915155501174",
        "CA, 506-234-5678, +15062345678",
        "BR, (11) 96123-4567, +5511961234567",
        "JP, 090-1234-5678, +819012345678",
        "AU, 0412 345 678, +61412345678"
    })
    void whatPeopleDialAtHomeIsReadInTheCountryOfTheOrder(String country, String typed, String e164) {
        assertThat(PhoneNumber.parse(typed, Optional.of(new Country(country)))).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "+49 151 55501174, +4915155501174",
        "+49 (0)151 55501174, +4915155501174",
        "0049 151 55501174, +4915155501174",
        "(0049) 151-55501174, +4915155501174",
        "tel:+49-151-55501174, +4915155501174",
        "+49 151 2345678, +491512345678",
        "+49 30 901820, +4930901820",
        "+47 400 00 917, +4740000917",
        "+43 5583 55512, +43558355512",
        "+39 06 698 12345, +390669812345",
        "+1 201 555 0123 ext 7, +12015550123"
    })
    void aNumberWithItsCountrysCodeNeedsNoOrdersCountry(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed, Optional.empty())).contains(new PhoneNumber(e164));
        assertThat(PhoneNumber.parse(typed, Optional.of(new Country("US")))).contains(new PhoneNumber(e164));
        assertThat(PhoneNumber.parse(typed, Optional.of(new Country("XX")))).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "DE, 0151 1234", // too short
        "DE, 0151 5550117", // of a block whose numbers are one digit longer
        "DE, 0151 55501174 5550117", // two
        "DE, 110",
        "DE, 10117", // a postcode
        "DE, 4915155501174", // looks like a landline
        "DE, 0761 5550133", // landlines receive no SMS
        "AT, 01 5550117",
        "GB, 020 7946 0018",
        "DE, 0900 1234567", // whoever texts this pays dearly
        "GB, 0909 012 3456",
        "US, 1-800-FLOWERS",
        "US, 0151 55501174", // of another country
        "FR, 0151 55501174",
        "AQ, 0151 55501174", // has no plan
        "XX, 0151 55501174" // is no country
    })
    void whatIsNoMobileNumberOfTheOrdersCountryIsNotUsed(String country, String typed) {
        assertThat(PhoneNumber.parse(typed, Optional.of(new Country(country)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "00",
                "(00",
                "++",
                "+0151 55501174",
                "+49",
                "+49 151",
                "+49 110",
                "+999 55501174000",
                "+49 151 55501174 000000000000000000000000000000",
                "99999999999999999999999999999999999999999999999999",
                "phone",
                "n/a",
                "-",
                "anna@example.com",
                "'; DROP TABLE orders; --",
                "<script>alert(1)</script>",
                "+49\u0000151\u0000",
                "☎️",
                ";ext=1",
                "tel:;phone-context=+49"
            })
    void whatIsNoNumberIsNone(String typed) {
        assertThat(PhoneNumber.parse(typed, Optional.empty())).isEmpty();
        assertThat(PhoneNumber.parse(typed, Optional.of(new Country("DE")))).isEmpty();
    }

    @Test
    void whereNobodyKnowsTheCountryANumberWithoutItsCodeCannotBeDialled() {
        assertThat(PhoneNumber.parse("0151 55501174", Optional.empty())).isEmpty();
    }

    @Property(tries = 300)
    void whateverIsTypedGivesANumberOrNone(
            @ForAll @StringLength(max = 50) String typed, @ForAll @StringLength(max = 12) String digits) {
        for (String text : new String[] {typed, "+" + typed, "0049151" + digits + typed}) {
            PhoneNumber.parse(text, Optional.of(new Country("DE")))
                    .ifPresent(number -> assertThat(number.e164()).matches("\\+[1-9][0-9]{6,14}"));
        }
    }
}
