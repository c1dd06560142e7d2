package io.buyerstatus.core.order.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePricesTest {
    @ParameterizedTest(name = "set {0}, parts {1} and {2}, items {3}: {4}, shown {5}")
    @CsvSource({
        "50, 0, 0, 50, 50, 50 - -",
        "0, 30, 20, 50, 50, - 30 20",
        "50, 30, 20, 50, 50, 50 - -",
        "50, 30, 20, 100, 100, 50 30 20",
        "10, 30, 10, 50, 50, 10 30 10",
        "0, 0, 0, 0, 0, - - -"
    })
    void aSetIsCountedOnceWhicheverOfItHasThePrice(
            String set, String cup, String pot, String items, String sum, String shown) {
        List<Line> lines = List.of(line("cup", cup, "set"), line("set", set, ""), line("pot", pot, "set"));

        LinePrices prices = new LinePrices(lines, Optional.of(totals(items)));

        assertThat(prices.inOrder()).extracting(Line::id).containsExactly("set", "cup", "pot");
        assertThat(prices.sum()).contains(eur(sum));
        assertThat(prices.inOrder().stream().map(line -> prices.price(line)
                        .map(price -> price.amount().toBigInteger().toString())
                        .orElse("-")))
                .containsExactly(shown.split(" "));
    }

    @Test
    void aPartWithoutItsSetStandsByItself() {
        LinePrices prices = new LinePrices(List.of(line("cup", "30", "gone")), Optional.empty());

        assertThat(prices.inOrder()).hasSize(1);
        assertThat(prices.sum()).contains(eur("30"));
    }

    private static Totals totals(String items) {
        return new Totals(
                Optional.of(eur(items)), Optional.empty(), Optional.empty(), Optional.empty(), eur(items), true);
    }

    private static Line line(String id, String price, String set) {
        Optional<Money> total = Optional.of(eur(price));
        return new Line(id, id, "", 1, total, total, Optional.empty(), List.of())
                .counting(new Line.Counts(BigDecimal.ZERO, Optional.of(set).filter(bundle -> !bundle.isEmpty()), 0));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
