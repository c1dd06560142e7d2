package io.buyerstatus.core.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {
    private static final Map<String, CheckDigit> ALGORITHMS = Map.of(
            "GS1", CheckDigit.GS1,
            "IDENTCODE", CheckDigit.IDENTCODE,
            "S10", CheckDigit.S10,
            "FEDEX", CheckDigit.FEDEX,
            "UPS", CheckDigit.UPS,
            "MODULO_7", CheckDigit.MODULO_7,
            "MODULO_37_36", CheckDigit.MODULO_37_36);

    @ParameterizedTest(name = "{0}: {1}-{2}")
    @CsvSource({
        "GS1,          34043412345678901, 2",
        "GS1,          00000000000000000, 0",
        "IDENTCODE,    20711223344,       4",
        "S10,          11223344,          7",
        // The two results that have no digit of their own.
        "S10,          10000014,          0",
        "S10,          10000002,          5",
        "FEDEX,        61299998877,       9",
        "UPS,          A1B2C3680123456,   7",
        "MODULO_7,     123987654,         0",
        "MODULO_37_36, 01475000123456,    H",
    })
    void onlyTheRightCharacterFits(String algorithm, String body, char check) {
        CheckDigit digit = Objects.requireNonNull(ALGORITHMS.get(algorithm));

        assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars())
                .filteredOn(candidate -> digit.fits(body, (char) candidate.intValue()))
                .containsExactly((int) check);
    }

    @Test
    void aSwapOfNeighboursIsNoticed() {
        assertThat(CheckDigit.S10.fits("11232344", '7')).isFalse();
        assertThat(CheckDigit.GS1.fits("34043412345678910", '2')).isFalse();
        assertThat(CheckDigit.MODULO_37_36.fits("01475000123465", 'H')).isFalse();
    }
}
