package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order's sums as the shop system states them; they are shown, never recomputed.
 *
 * @param taxIncluded whether the prices of the lines include the tax
 * @param charges what else is in the total
 */
public record Totals(
        Optional<Money> items,
        Optional<Money> shipping,
        Optional<Money> discount,
        Optional<Money> tax,
        Money total,
        boolean taxIncluded,
        List<Charge> charges) {
    /** As many charges as an order holds. */
    public static final int MAX_CHARGES = 50;

    /** What a charge is for. */
    public enum Kind {
        TIP,
        DUTIES,
        DEPOSIT,
        HANDLING,
        FEE,
        ROUNDING
    }

    /**
     * An amount that is neither goods nor shipping nor tax.
     *
     * @param label the shop's own words for it, empty where its kind says enough
     * @param amount negative where it is taken off
     */
    public record Charge(Kind kind, String label, Money amount) {
        public Charge {
            Checks.atMost(label, 200, "charge label");
        }
    }

    public Totals {
        Checks.size(charges, MAX_CHARGES, "charges");
        charges = List.copyOf(charges);
    }

    /** Sums without charges. */
    public Totals(
            Optional<Money> items,
            Optional<Money> shipping,
            Optional<Money> discount,
            Optional<Money> tax,
            Money total,
            boolean taxIncluded) {
        this(items, shipping, discount, tax, total, taxIncluded, List.of());
    }

    /** The same, with charges. */
    public Totals with(List<Charge> others) {
        return new Totals(items, shipping, discount, tax, total, taxIncluded, others);
    }

    /**
     * By how much the total differs from the rows above it; nothing where it does not, or where no row says what the goods cost.
     *
     * @param goods what the lines cost as they are shown
     */
    public Optional<Money> difference(Optional<Money> goods) {
        List<BigDecimal> differences = Stream.of(items, goods)
                .flatMap(Optional::stream)
                .filter(sum -> sum.currency().equals(total.currency()))
                .map(sum -> total.amount().subtract(sum.amount()).subtract(beside()))
                .toList();
        return differences.stream().anyMatch(difference -> difference.signum() == 0)
                ? Optional.empty()
                : differences.stream().findFirst().map(difference -> new Money(difference, total.currency()));
    }

    /** What is shown beside the goods. */
    private BigDecimal beside() {
        Stream<Money> added = Stream.concat(
                Stream.of(shipping, taxIncluded ? Optional.<Money>empty() : tax).flatMap(Optional::stream),
                charges.stream().map(Charge::amount));
        return added.filter(sum -> sum.currency().equals(total.currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(discount.filter(sum -> sum.currency().equals(total.currency()))
                        .map(Money::amount)
                        .orElse(BigDecimal.ZERO));
    }
}
