package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Parts of orders that every platform sends in its own way and that end up the same. */
public final class OrderParts {
    /** As many lines as an order of ours holds. */
    public static final int MAX_LINES = 200;

    private static final BigDecimal MAX_QUANTITY = BigDecimal.valueOf(1_000_000);

    private OrderParts() {}

    /** An amount; nothing where it is negative, which no amount of ours can be. */
    public static Optional<Money> money(Optional<BigDecimal> amount, Currency currency) {
        return amount.filter(value -> value.signum() >= 0 && value.precision() - value.scale() <= 12)
                .map(value -> new Money(value, currency));
    }

    /** The currency of an ISO 4217 code. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whole pieces: 0.5 metres of cloth are one piece of it; nothing where nothing was bought. */
    public static Optional<Integer> pieces(Optional<BigDecimal> quantity) {
        return quantity.filter(value -> value.signum() > 0 && value.compareTo(MAX_QUANTITY) <= 0)
                .map(value -> value.setScale(0, RoundingMode.CEILING).intValueExact());
    }

    /** All lines; beyond {@value #MAX_LINES} the rest becomes one line with the rest's sum, so that the sums stay right. */
    public static List<Line> bounded(List<Line> lines) {
        if (lines.size() <= MAX_LINES) {
            return List.copyOf(lines);
        }
        List<Line> bounded = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        List<Line> rest = lines.subList(MAX_LINES - 1, lines.size());
        Optional<Money> sum =
                rest.stream().flatMap(line -> line.total().stream()).reduce(Money::plus);
        bounded.add(new Line("rest", "+ " + rest.size(), "", 1, Optional.empty(), sum, Optional.empty(), List.of()));
        return List.copyOf(bounded);
    }
}
