package io.buyerstatus.integrations.shop.magento;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines and sums. Magento keeps each amount with tax and without, discounts as negative amounts, and does not say which prices the shop showed:
 * the buyer reads those that make up the total.
 */
final class OrderSums {
    /** What Adobe Commerce takes off the total by other ways than a discount. */
    private static final List<String> TAKEN_OFF =
            List.of("gift_cards_amount", "customer_balance_amount", "reward_currency_amount");

    private final Payload order;
    private final CurrencyCode currency;
    private final OrderItems items;
    private final LineKinds kinds;

    OrderSums(MagentoOrder whole, CurrencyCode currency) {
        this.order = whole.json();
        this.currency = currency;
        this.items = new OrderItems(order);
        this.kinds = new LineKinds(whole);
    }

    List<Line> lines() {
        boolean gross = totals().taxIncluded();
        return Bounded.lines(items.lines().stream()
                .flatMap(item -> line(item, gross).stream())
                .toList());
    }

    private Optional<Line> line(Payload item, boolean gross) {
        Optional<Quantity> quantity = OrderParts.quantity(item.decimal("qty_ordered"), "");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<Payload> bundle = items.bundle(item);
        // What a part of a bundle costs is in the bundle's price, and 0 beside it where that is fixed.
        boolean priced = bundle.filter(set -> isPriced(set, gross)).isEmpty();
        return Optional.of(new Line(
                item.requiredId("item_id"),
                name(item),
                item.line("sku", 200),
                quantity.get(),
                priced ? money(item.decimal(gross ? "price_incl_tax" : "price")) : Optional.empty(),
                priced ? money(item.decimal(row(gross))) : Optional.empty(),
                Optional.empty(),
                List.of(),
                new Line.Counts(givenUp(item), bundle.map(set -> set.requiredId("item_id")), 0),
                kinds.of(item)));
    }

    private static String row(boolean gross) {
        return gross ? "row_total_incl_tax" : "row_total";
    }

    private static boolean isPriced(Payload item, boolean gross) {
        return item.decimal(row(gross)).filter(sum -> sum.signum() > 0).isPresent();
    }

    /** The choice's name where it goes on from the product's: it says which. */
    private String name(Payload item) {
        String name = item.line("name", 500, HtmlText::decode);
        return items.choice(item)
                .map(choice -> choice.line("name", 500, HtmlText::decode))
                .filter(choice -> !name.isEmpty() && choice.startsWith(name))
                .orElse(name.isEmpty() ? item.firstLine(500, "sku", "item_id") : name);
    }

    /** What is not to be sent any more, as Magento reckons it: what was cancelled, and what was paid back before it was sent. */
    private BigDecimal givenUp(Payload item) {
        BigDecimal cancelled = count(item, "qty_canceled");
        BigDecimal left = count(item, "qty_ordered")
                .subtract(shipped(item))
                .subtract(cancelled)
                .max(BigDecimal.ZERO);
        return cancelled.add(count(item, "qty_refunded").min(left));
    }

    /** A bundle that is sent as one is counted as such, and its parts not at all. */
    private BigDecimal shipped(Payload item) {
        BigDecimal own = count(item, "qty_shipped");
        return items.bundle(item)
                .filter(set -> count(set, "qty_ordered").signum() > 0)
                .map(set -> count(item, "qty_ordered")
                        .multiply(count(set, "qty_shipped"))
                        .divide(count(set, "qty_ordered"), MathContext.DECIMAL64))
                .filter(withSet -> withSet.compareTo(own) > 0)
                .orElse(own);
    }

    private static BigDecimal count(Payload item, String field) {
        return item.decimal(field).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    Totals totals() {
        Totals gross = totals(true);
        return Stream.of(gross, totals(false))
                .filter(sums -> sums.difference(sums.items()).isEmpty())
                .findFirst()
                .map(this::withoutCancelled)
                .orElseGet(() -> withoutCancelled(gross));
    }

    /** Where the rest of an order was cancelled, Magento keeps the whole as its price; what nobody has to pay any more is not due. */
    private Totals withoutCancelled(Totals sums) {
        return order.decimal("total_canceled")
                .filter(off -> off.signum() > 0 && off.compareTo(sums.total().amount()) < 0)
                .map(off -> new Totals(
                        sums.items(),
                        sums.shipping(),
                        sums.discount(),
                        sums.tax(),
                        new Money(sums.total().amount().subtract(off), currency),
                        sums.taxIncluded()))
                .orElse(sums);
    }

    private Totals totals(boolean gross) {
        return new Totals(
                money(order.decimal(gross ? "subtotal_incl_tax" : "subtotal")),
                money(order.decimal(gross ? "shipping_incl_tax" : "shipping_amount")),
                money(Optional.of(discount())).filter(sum -> !sum.isZero()),
                money(order.decimal("tax_amount")),
                OrderParts.total(order.decimal("grand_total"), currency)
                        .orElseThrow(() -> order.missing("grand_total", "an amount such as 12.9")),
                gross);
    }

    private BigDecimal discount() {
        BigDecimal rules =
                order.decimal("discount_amount").orElse(BigDecimal.ZERO).abs();
        Payload further = order.object("extension_attributes");
        return TAKEN_OFF.stream()
                .flatMap(name -> further.decimal(name).or(() -> order.decimal(name)).stream())
                .map(BigDecimal::abs)
                .reduce(rules, BigDecimal::add);
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
