package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One position of an order; an absent text is empty.
 *
 * @param quantity what was bought
 * @param counts where it counts
 * @param kind how the buyer gets it
 */
public record Line(
        String id,
        String name,
        String sku,
        Quantity quantity,
        Optional<Money> unitPrice,
        Optional<Money> total,
        Optional<URI> picture,
        List<Option> options,
        Counts counts,
        LineKind kind) {
    /** A chosen variant or engraving, e.g. colour: green. */
    public record Option(String name, String value) {
        public Option {
            Checks.atMost(name, 200, "option name");
            Checks.atMost(value, 1000, "option value");
        }
    }

    /**
     * Where a line counts, other than by itself, in full, and as long as it was not sent.
     *
     * @param cancelled how much of it was given up before it left: nobody waits for that
     * @param returned how much of it was sent and is no longer charged, since it was exchanged or taken back
     * @param bundle the line of the set that it is a part of
     * @param further how many positions it stands for that are not listed; 0 for one that stands for itself
     */
    public record Counts(BigDecimal cancelled, BigDecimal returned, Optional<String> bundle, int further) {
        /** By itself, in full. */
        public static final Counts PLAIN = new Counts(BigDecimal.ZERO, Optional.empty(), 0);

        /** Of which nothing came back. */
        public Counts(BigDecimal cancelled, Optional<String> bundle, int further) {
            this(cancelled, BigDecimal.ZERO, bundle, further);
        }

        public Counts {
            cancelled = amount(cancelled, "cancelled");
            returned = amount(returned, "returned");
            bundle.ifPresent(id -> Checks.text(id, 200, "bundle"));
            Checks.require(further >= 0 && further <= 1_000_000, "further", "must be 0 to 1,000,000");
        }

        private static BigDecimal amount(BigDecimal some, String field) {
            Checks.require(some.signum() >= 0, field, "must not be negative");
            return some.signum() == 0 ? BigDecimal.ZERO : Quantity.of(some).amount();
        }
    }

    public Line {
        Checks.text(id, 200, "line id");
        Checks.text(name, 500, "line name");
        Checks.atMost(sku, 200, "sku");
        Checks.size(options, 50, "options");
        options = List.copyOf(options);
    }

    /** So many pieces of something that counts by itself, and that a carrier brings, as all are of which nobody says anything else. */
    public Line(
            String id,
            String name,
            String sku,
            int pieces,
            Optional<Money> unitPrice,
            Optional<Money> total,
            Optional<URI> picture,
            List<Option> options) {
        this(id, name, sku, Quantity.of(pieces), unitPrice, total, picture, options, Counts.PLAIN, LineKind.SHIPPED);
    }

    /** The same, counting elsewhere. */
    public Line counting(Counts elsewhere) {
        return new Line(id, name, sku, quantity, unitPrice, total, picture, options, elsewhere, kind);
    }

    /** The same, handed over otherwise. */
    public Line as(LineKind other) {
        return new Line(id, name, sku, quantity, unitPrice, total, picture, options, counts, other);
    }

    /** The same with this picture, or without one. */
    public Line showing(Optional<URI> shown) {
        return new Line(id, name, sku, quantity, unitPrice, total, shown, options, counts, kind);
    }

    /** Whether it stands for positions that are not listed. */
    public boolean standsForOthers() {
        return counts.further() > 0;
    }

    /** How much of it has to be sent in all; never negative. */
    public BigDecimal awaited() {
        return quantity.amount().subtract(counts.cancelled()).max(BigDecimal.ZERO);
    }

    /** How much of it its buyer has, or will have, as far as parcels bring it; never negative. */
    public BigDecimal kept() {
        return awaited().subtract(counts.returned()).max(BigDecimal.ZERO);
    }

    /** What it costs: as stated, else by the price of one of what is charged. */
    public Optional<Money> price() {
        return total.or(() -> unitPrice.map(one -> new Money(one.amount().multiply(charged()), one.currency())));
    }

    private BigDecimal charged() {
        return quantity.amount().subtract(counts.returned()).max(BigDecimal.ZERO);
    }
}
