package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of EPC069-12. */
@Tag("DR-12")
class EpcPayloadTest {

    private static final Iban IBAN = new Iban("DE89370400440532013000");

    @Test
    void needsNoBicInTheEuropeanEconomicArea() {
        assertThat(EpcPayload.of("Shop", IBAN, Optional.empty(), Money.of("1", "EUR"), "1"))
                .contains("BCD\n002\n1\nSCT\n\nShop\nDE89370400440532013000\nEUR1.00\n\n\n1");
    }

    @ParameterizedTest
    @CsvSource({"0.01, EUR, true", "999999999.99, EUR, true", "0, EUR, false", "1000000000, EUR, false", "5, NOK, false"
    })
    void takesEurosWithinTheLimits(String amount, String currency, boolean taken) {
        Optional<String> payload = EpcPayload.of("Shop", IBAN, Optional.empty(), Money.of(amount, currency), "1");
        assertThat(payload.isPresent()).isEqualTo(taken);
    }

    @Property(tries = 200)
    void neverHasMoreThan331BytesOrAnotherNumberOfLines(
            @ForAll @StringLength(max = 80) String name,
            @ForAll @StringLength(max = 160) String reference,
            @ForAll @BigRange(min = "0", max = "2000000000") BigDecimal amount) {
        Optional<String> payload = EpcPayload.of(
                name,
                IBAN,
                Optional.of("COBADEFFXXX"),
                Money.of(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), "EUR"),
                reference);
        payload.ifPresent(text -> {
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331);
            assertThat(text.split("\n", -1)).hasSize(11);
            assertThat(QrDrawing.of(text)).isPresent();
        });
    }
}
