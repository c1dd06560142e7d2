package io.buyerstatus.integrations.shop.medusa;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines and sums. Medusa 2 keeps amounts as decimals in the currency's main unit, 12.9 for 12.90 EUR, where Medusa 1 counted cents. Each is
 * there with tax and without: the buyer reads those that make up the total.
 */
final class OrderSums {
    /** How Medusa, and shops that come from elsewhere, call the one variant of a product that has none. */
    private static final String NO_VARIANT = "(?i)default( (title|variant))?( option.*)?";

    private final Payload order;
    private final CurrencyCode currency;
    private final LineKinds kinds;

    OrderSums(MedusaOrder whole, CurrencyCode currency) {
        this.order = whole.json();
        this.currency = currency;
        this.kinds = new LineKinds(whole);
    }

    /** Lines with the tax where the sums have it. */
    List<Line> lines() {
        return lines(totals().taxIncluded());
    }

    private List<Line> lines(boolean gross) {
        return Bounded.lines(order.objects("items").stream()
                .flatMap(item -> line(item, gross).stream())
                .toList());
    }

    /** Nothing for what an edit of the order took out: Medusa keeps it, with nothing left of it. */
    private Optional<Line> line(Payload item, boolean gross) {
        Optional<String> id = MedusaOrder.id(item);
        Optional<Quantity> quantity = OrderParts.quantity(item.decimal("quantity"), "");
        if (id.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> total = item.decimal(gross ? "original_total" : "original_subtotal")
                .or(() -> item.decimal("unit_price")
                        .map(one -> one.multiply(quantity.get().amount())));
        return Optional.of(new Line(
                id.get(),
                name(item, id.get()),
                item.line("variant_sku", 200),
                quantity.get(),
                total.flatMap(sum -> each(sum, quantity.get().amount())),
                money(total),
                TextHygiene.url(item.line("thumbnail", 2048)),
                List.of(),
                Line.Counts.PLAIN,
                kinds.of(item)));
    }

    /** The product's name and the variant's, which some releases keep as the title. */
    private static String name(Payload item, String otherwise) {
        String title = item.line("title", 250);
        String variant = item.firstLine(200, "variant_title", "subtitle");
        String product = title.isEmpty() || title.equals(variant) ? item.line("product_title", 250) : title;
        String name = product.isEmpty() ? item.firstLine(250, "title", "variant_sku") : product;
        if (name.isEmpty()) {
            return otherwise;
        }
        boolean says = !variant.isEmpty()
                && !variant.matches(NO_VARIANT)
                && !name.toLowerCase(Locale.ROOT).contains(variant.toLowerCase(Locale.ROOT));
        return says ? name + ", " + variant : name;
    }

    /** The price of one; none where so many times a price that can be paid is another sum. */
    private Optional<Money> each(BigDecimal sum, BigDecimal quantity) {
        return money(Optional.of(sum.divide(quantity, MathContext.DECIMAL64)))
                .filter(price ->
                        new Money(price.amount().multiply(quantity), currency).equals(new Money(sum, currency)));
    }

    Totals totals() {
        Totals gross = totals(true);
        return Stream.of(gross, totals(false))
                .filter(sums -> sums.difference(sums.items()).isEmpty())
                .findFirst()
                .orElse(gross);
    }

    private Totals totals(boolean gross) {
        String kind = gross ? "total" : "subtotal";
        Optional<Money> goods = money(order.decimal("original_item_" + kind));
        return new Totals(
                goods.or(() -> lines(gross).stream()
                        .flatMap(line -> line.total().stream())
                        .reduce(Money::plus)),
                money(order.decimal("original_shipping_" + kind).or(() -> order.decimal("shipping_" + kind))),
                money(discount(gross)).filter(sum -> !sum.isZero()),
                money(order.decimal("tax_total")),
                OrderParts.total(order.decimal("total"), currency)
                        .orElseThrow(() -> order.missing("total", "an amount such as 12.9")),
                gross);
    }

    /** Without the tax on it, where the prices stand without. */
    private Optional<BigDecimal> discount(boolean gross) {
        Optional<BigDecimal> whole = order.decimal("discount_total");
        return gross
                ? whole
                : order.decimal("discount_subtotal")
                        .or(() -> whole.map(sum ->
                                sum.subtract(order.decimal("discount_tax_total").orElse(BigDecimal.ZERO))));
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
