package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One position of an order; an absent text is empty.
 *
 * @param kind how the buyer gets it
 */
public record Line(
        String id,
        String name,
        String sku,
        int quantity,
        Optional<Money> unitPrice,
        Optional<Money> total,
        Optional<URI> picture,
        List<Option> options,
        LineKind kind) {
    /** A chosen variant or engraving, e.g. colour: green. */
    public record Option(String name, String value) {
        public Option {
            Checks.atMost(name, 200, "option name");
            Checks.atMost(value, 1000, "option value");
        }
    }

    /** One that a carrier brings, as all are of which nobody says anything else. */
    public Line(
            String id,
            String name,
            String sku,
            int quantity,
            Optional<Money> unitPrice,
            Optional<Money> total,
            Optional<URI> picture,
            List<Option> options) {
        this(id, name, sku, quantity, unitPrice, total, picture, options, LineKind.SHIPPED);
    }

    public Line {
        Checks.text(id, 200, "line id");
        Checks.text(name, 500, "line name");
        Checks.atMost(sku, 200, "sku");
        Checks.require(quantity >= 1 && quantity <= 1_000_000, "quantity", "must be 1 to 1,000,000");
        Checks.size(options, 50, "options");
        options = List.copyOf(options);
    }

    /** The same, handed over otherwise. */
    public Line as(LineKind other) {
        return new Line(id, name, sku, quantity, unitPrice, total, picture, options, other);
    }
}
