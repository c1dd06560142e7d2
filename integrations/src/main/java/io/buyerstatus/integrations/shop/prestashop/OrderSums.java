package io.buyerstatus.integrations.shop.prestashop;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Lines and sums, as texts with six decimals, each with and without tax: buyers read those with it. Lines are those before cart rules, which are the
 * discount in the sums, also where they make shipping free or give a product away.
 */
final class OrderSums {
    private final PrestaOrder whole;
    private final Payload order;
    private final CurrencyCode currency;
    private final LineKinds kinds;

    OrderSums(PrestaOrder whole, CurrencyCode currency) {
        this.whole = whole;
        this.order = whole.json();
        this.currency = currency;
        this.kinds = new LineKinds(whole);
    }

    List<Line> lines() {
        return Bounded.lines(
                whole.rows().stream().flatMap(row -> line(row).stream()).toList());
    }

    private Optional<Line> line(Payload row) {
        Optional<Quantity> quantity = OrderParts.quantity(row.decimal("product_quantity"), "");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        String id = row.requiredId("id");
        String name = row.line("product_name", 500);
        String reference = row.line("product_reference", 200);
        Optional<BigDecimal> each = row.decimal("unit_price_tax_incl");
        return Optional.of(new Line(
                id,
                !name.isEmpty() ? name : reference.isEmpty() ? id : reference,
                reference,
                quantity.get(),
                money(each),
                money(row.decimal("total_price_tax_incl")
                        .or(() ->
                                each.map(price -> price.multiply(quantity.get().amount())))),
                Optional.empty(),
                List.of(),
                new Line.Counts(refunded(row).min(quantity.get().amount()), Optional.empty(), 0),
                kinds.of(row)));
    }

    private static BigDecimal refunded(Payload row) {
        return row.decimal("product_quantity_refunded").orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    Totals totals() {
        Money total = OrderParts.total(amount("total_paid_tax_incl", "total_paid"), currency)
                .orElseThrow(() -> order.missing("total_paid_tax_incl", "an amount such as \"12.900000\""));
        return new Totals(
                lines().stream().flatMap(line -> line.total().stream()).reduce(Money::plus),
                money(amount("total_shipping_tax_incl", "total_shipping")),
                money(amount("total_discounts_tax_incl", "total_discounts")).filter(discount -> !discount.isZero()),
                tax(),
                total,
                true,
                wrapping());
    }

    private Optional<BigDecimal> amount(String name, String older) {
        return order.decimal(name).or(() -> order.decimal(older));
    }

    private Optional<Money> tax() {
        return order.decimal("total_paid_tax_excl")
                .flatMap(net -> order.decimal("total_paid_tax_incl").map(gross -> gross.subtract(net)))
                .flatMap(tax -> money(Optional.of(tax)));
    }

    private List<Totals.Charge> wrapping() {
        return money(amount("total_wrapping_tax_incl", "total_wrapping"))
                .filter(sum -> !sum.isZero())
                .map(sum -> new Totals.Charge(Totals.Kind.HANDLING, "", sum))
                .stream()
                .toList();
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
