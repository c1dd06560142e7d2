package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DR-12")
class IbanTest {
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
}
