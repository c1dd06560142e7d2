package io.buyerstatus.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.settings.InvalidSettingPart;
import io.buyerstatus.core.value.Country;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmsPricesTest {
    private static final Country DE = new Country("DE");

    @Test
    @Tag("C48")
    void aMessageCostsItsPartsInTheCountryOfItsNumber() {
        SmsPrices prices = SmsPrices.TYPE.parse().apply(List.of("DE 0.0967", "AT: 0.0855", " CH = 0.05 "));

        assertThat(prices.of(DE, 3)).contains(new BigDecimal("0.2901"));
        assertThat(prices.of(new Country("FR"), 1)).isEmpty();
        assertThat(prices.shown(2)).isEqualTo("AT 0.17, CH 0.10, DE 0.19");
        assertThat(SmsPrices.NONE.shown(2)).isEmpty();
    }

    @Test
    @Tag("C48")
    void whereNobodySaidThePriceTheDearestCounts() {
        SmsPrices prices = SmsPrices.TYPE.parse().apply(List.of("DE 0.09", "AT 0.10"));

        assertThat(prices.atMost(Optional.of(new Country("FR")), 2)).isEqualByComparingTo("0.20");
        assertThat(prices.atMost(Optional.empty(), 1)).isEqualByComparingTo("0.10");
        assertThat(prices.atMost(Optional.of(DE), 2)).isEqualByComparingTo("0.18");
        assertThat(SmsPrices.NONE.atMost(Optional.of(DE), 2)).isEqualByComparingTo("0");
    }

    @Test
    void whatIsStoredIsReadAsItWas() {
        SmsPrices prices = SmsPrices.TYPE.parse().apply(List.of("DE 0.0967", "AT 0.1"));

        assertThat(SmsPrices.TYPE.parse().apply(SmsPrices.TYPE.plain().apply(prices)))
                .isEqualTo(prices);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE", "0.09", "DE -0.1", "DE 11", "de 0.1", "DE 0,09", "DE 0.12345678", "DEU 0.1", "DE 1e3"})
    void whatIsNoPriceIsRefusedByItsLine(String line) {
        assertThatThrownBy(() -> SmsPrices.TYPE.parse().apply(List.of("AT 0.1", line)))
                .isInstanceOf(InvalidSettingPart.class)
                .hasMessageContaining("such as DE 0.0967");
    }

    @Test
    void aCountryStandsThereOnce() {
        assertThatThrownBy(() -> SmsPrices.TYPE.parse().apply(List.of("AT 0.1", "AT 0.2")))
                .isInstanceOf(InvalidSettingPart.class)
                .hasMessageContaining("AT stands there twice");
    }
}
