package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LinePrices;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each line of a WooCommerce order counts. */
@Tag("DR-22")
class WooCommerceLinesTest {
    @ParameterizedTest(name = "{0} {1} for {2}: {3} {4} at {5}")
    @CsvSource({
        "2.5, m, 50.00, 2.5, m, 20.00",
        "0.75, kilogram, 9.00, 0.75, kg, 12.00",
        "'\"1.25\"', '', 10.00, 1.25, '', 8.00",
        "2.7, kg, 10.00, 2.7, kg, -",
        "3, '', 50.00, 3, '', 16.67",
        "0.0000001, m, 1.00, -, -, -",
        "0, '', 0.00, -, -, -"
    })
    void aQuantityIsWhatItIs(String given, String unit, String sum, String quantity, String sign, String each) {
        Fact.Contents contents = lines("""
                [{"id": 1, "name": "Leinen", "quantity": %s, "subtotal": "%s", "subtotal_tax": "0.00",
                  "meta_data": [{"key": "_unit_of_measure", "value": "%s"}]}]""".formatted(given, sum, unit));

        assertThat(contents.lines().orElseThrow())
                .hasSize(quantity.equals("-") ? 0 : 1)
                .allSatisfy(line -> {
                    assertThat(line.quantity().decimal()).isEqualTo(quantity);
                    assertThat(line.quantity().unit()).isEqualTo(sign);
                    assertThat(line.unitPrice().map(Money::decimal).orElse("-")).isEqualTo(each);
                });
    }

    @ParameterizedTest
    @CsvSource({"bundled_by, '\"1\"'", "bundled_by, 1", "composite_parent, '\"1\"'"})
    void thePartsOfASetStandBelowIt(String field, String set) {
        Fact.Contents contents = lines("""
                [{"id": 1, "name": "Set", "quantity": 1, "subtotal": "50.00", "%1$s": ""},
                 {"id": 3, "name": "Kerze", "quantity": 1, "subtotal": "4.00"},
                 {"id": 2, "name": "Becher", "quantity": 2, "subtotal": "0.00", "%1$s": %2$s}]""".formatted(field, set));

        LinePrices prices = new LinePrices(contents.lines().orElseThrow(), contents.totals());

        assertThat(prices.inOrder())
                .extracting(Line::name, prices::isPart)
                .containsExactly(tuple("Set", false), tuple("Becher", true), tuple("Kerze", false));
        assertThat(prices.sum()).contains(Money.of("54.00", "EUR"));
    }

    @Test
    void feesAreRowsThatNobodySendsAndNegativeOnesADiscount() {
        byte[] body = Samples.with(CREATED, "/fee_lines", """
                [{"id": 8, "name": "Pfand", "total": "3.00", "total_tax": "0.57"},
                 {"id": 9, "name": "Trinkgeld", "total": "2.00", "total_tax": "0.00"},
                 {"id": 10, "name": "Treue", "total": "-1.00", "total_tax": "0.00"}]""");
        Fact.Contents contents = placed(translate("order.created", body));
        Fact.Contents without = placed(translate("order.created", Samples.with(CREATED, "/fee_lines", "[]")));

        assertThat(contents.lines()).isEqualTo(without.lines());
        assertThat(contents.totals().orElseThrow().charges())
                .extracting(Totals.Charge::label, charge -> charge.amount().decimal())
                .containsExactly(tuple("Pfand", "3.57"), tuple("Trinkgeld", "2.00"));
        assertThat(contents.totals().orElseThrow().discount()).contains(Money.of("3.50", "EUR"));
    }

    @Test
    void aDeletedLineStaysAway() {
        byte[] body = Samples.with(CREATED, "/line_items/1/quantity", "0");

        assertThat(placed(translate("order.updated", body)).lines().orElseThrow())
                .hasSize(1);
    }

    @Test
    void beyondWhatAPageHoldsTheRestKeepsItsSumAndItsAmounts() {
        Fact.Contents contents = lines(IntStream.range(0, 311)
                .mapToObj(at ->
                        "{\"id\": %d, \"name\": \"x\", \"quantity\": 0.5, \"subtotal\": \"1.00\"}".formatted(at + 1))
                .collect(Collectors.joining(",", "[", "]")));

        List<Line> lines = contents.lines().orElseThrow();
        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().counts().further()).isEqualTo(112);
        assertThat(lines.getLast().quantity().decimal()).isEqualTo("56");
        assertThat(contents.totals().orElseThrow().items()).contains(Money.of("311.00", "EUR"));
    }

    private static Fact.Contents lines(String items) {
        return placed(translate("order.created", Samples.with(CREATED, "/line_items", items)));
    }
}
