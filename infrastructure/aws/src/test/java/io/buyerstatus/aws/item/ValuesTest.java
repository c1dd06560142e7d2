package io.buyerstatus.aws.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Instants keep their nanoseconds and their order; what a later release wrote is not misread. */
class ValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-11-21T20:15:30Z",
                "2026-11-21T20:15:30.5Z",
                "2026-11-21T20:15:30.000000001Z",
                "1969-12-31T23:59:59.999999999Z",
                "1969-12-31T23:59:59.000000001Z",
                "9999-12-31T23:59:59.999999999Z",
                "0001-01-01T00:00:00Z"
            })
    void anInstantKeepsItsNanoseconds(String text) {
        Instant instant = Instant.parse(text);
        assertThat(Values.instant(Values.instant(instant))).isEqualTo(instant);
        assertThat(Instant.parse(Values.sortable(instant))).isEqualTo(instant);
    }

    @Test
    void aWholeSecondIsAWholeNumber() {
        assertThat(Values.instant(Instant.ofEpochSecond(1_795_300_530)).n()).isEqualTo("1795300530");
        assertThat(Values.instant(Instant.ofEpochSecond(1_795_300_530, 500_000_000))
                        .n())
                .isEqualTo("1795300530.5");
    }

    @Test
    void instantsSortAsTextsDo() {
        Instant second = Instant.parse("2026-11-21T20:15:30Z");
        List<Instant> inOrder =
                List.of(second.minusNanos(1), second, second.plusNanos(1), second.plusNanos(5), second.plusSeconds(1));
        assertThat(inOrder.stream().map(Values::sortable)).isSorted();
        // The plain form does not: this is why there is another.
        assertThat(List.of(second.toString(), second.plusMillis(500).toString()))
                .isNotEqualTo(List.of(second.toString(), second.plusMillis(500).toString()).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void moneyKeepsAmountAndCurrency() {
        for (Money money : List.of(Money.of("12.9", "EUR"), Money.of("1200", "JPY"), Money.of("0.005", "KWD"))) {
            assertThat(Values.money(Values.money(money))).isEqualTo(money);
        }
        assertThat(Values.money(Money.of("12.9", "EUR")).s()).isEqualTo("12.90 EUR");
    }

    @Test
    void anItemOfALaterReleaseIsRefused() {
        ItemReader later = new ItemReader(Map.of(Schema.ATTRIBUTE, AttributeValue.fromN("2")));
        assertThatThrownBy(() -> Schema.check(later)).hasMessageContaining("schema version 2");
    }

    @Test
    void anItemThatLacksAnAttributeSaysWhich() {
        ItemReader empty = new ItemReader(Map.of("pk", AttributeValue.fromS("x")));
        assertThatThrownBy(() -> empty.number("ver"))
                .hasMessageContaining("'ver'")
                .hasMessageContaining("pk");
    }
}
