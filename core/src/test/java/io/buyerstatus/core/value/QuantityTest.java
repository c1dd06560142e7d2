package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"2.50, 2.5", "100, 100", "1E+2, 100", "0.3333333, 0.333333", "1000000, 1000000"})
    void itIsExactAndOfOneFormOnly(String given, String kept) {
        assertThat(Quantity.of(new BigDecimal(given)).decimal()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001", "1000000.5"})
    void nothingAndTooMuchAreNone(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(new BigDecimal(given)))
                .withMessageStartingWith("quantity");
    }

    @ParameterizedTest
    @CsvSource({"KG, kg", "Kilogramm, kg", "Stk., ''", "pcs, ''", "Meter, m", "qm, m²", "L, l", "Bund, Bund", "'', ''"})
    void unitsAreWrittenWithTheirSigns(String given, String sign) {
        assertThat(new Quantity(BigDecimal.ONE, given).unit()).isEqualTo(sign);
    }

    @Test
    void onePieceGoesWithoutSaying() {
        assertThat(Quantity.of(1).isOnePiece()).isTrue();
        assertThat(new Quantity(BigDecimal.ONE, "kg").isOnePiece()).isFalse();
    }
}
