package io.buyerstatus.integrations.shop.ebay;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines and sums as eBay states them: a line's cost is that of all its pieces, before discounts. Prices in Europe include the tax; where eBay adds it,
 * or collects and remits it itself, the sums say so by coming to the total with it or without.
 */
final class OrderSums {
    private final Payload order;
    private final Payload summary;
    private final CurrencyCode currency;
    private final LineKinds kinds;

    OrderSums(Payload order, CurrencyCode currency) {
        this.order = order;
        this.summary = order.object("pricingSummary");
        this.currency = currency;
        this.kinds = new LineKinds(order);
    }

    List<Line> lines() {
        return Bounded.lines(order.objects("lineItems").stream()
                .flatMap(item -> line(item).stream())
                .toList());
    }

    private Optional<Line> line(Payload item) {
        String id = item.line("lineItemId", 200);
        Optional<Quantity> quantity = OrderParts.quantity(item.decimal("quantity"), "");
        if (id.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> total = money(value(item, "lineItemCost"));
        String title = item.line("title", 500);
        return Optional.of(new Line(
                id,
                title.isEmpty() ? item.firstLine(500, "sku", "legacyItemId", "lineItemId") : title,
                item.line("sku", 200),
                quantity.get(),
                total.flatMap(sum -> each(sum, quantity.get().amount())),
                total,
                Optional.empty(),
                options(item),
                Line.Counts.PLAIN,
                kinds.of(item)));
    }

    /** The price of one; none where so many times a price that can be paid is another sum. */
    private Optional<Money> each(Money sum, BigDecimal quantity) {
        Money one = new Money(sum.amount().divide(quantity, MathContext.DECIMAL64), currency);
        return Optional.of(one).filter(price -> new Money(price.amount().multiply(quantity), currency).equals(sum));
    }

    private static List<Line.Option> options(Payload item) {
        return item.objects("variationAspects").stream()
                .map(aspect -> new Line.Option(aspect.line("name", 200), aspect.line("value", 1000)))
                .filter(option -> !option.name().isEmpty() && !option.value().isEmpty())
                .limit(50)
                .toList();
    }

    Totals totals() {
        Money total = OrderParts.total(value(summary, "total"), currency)
                .orElseThrow(() -> summary.missing("total", "an amount such as \"12.90\""));
        Optional<Money> items =
                lines().stream().flatMap(line -> line.total().stream()).reduce(Money::plus);
        Totals without = new Totals(
                items,
                money(value(summary, "deliveryCost")),
                money(Optional.of(discount())).filter(sum -> !sum.isZero()),
                Optional.empty(),
                total,
                true,
                charges());
        Optional<Money> tax = money(tax()).filter(sum -> !sum.isZero());
        boolean added = without.difference(items)
                .filter(rest -> tax.filter(rest::equals).isPresent())
                .isPresent();
        // Tax that eBay adds and remits is in its total or beside it: beside it, it is no part of what these sums are
        // about.
        boolean included =
                without.difference(items).isEmpty() && value(summary, "tax").isPresent();
        return new Totals(
                items,
                without.shipping(),
                without.discount(),
                added || included ? tax : Optional.empty(),
                total,
                !added,
                without.charges());
    }

    /** Said of the order, or line by line where eBay collects it. */
    private Optional<BigDecimal> tax() {
        return value(summary, "tax").filter(tax -> tax.signum() > 0).or(() -> order.objects("lineItems").stream()
                .flatMap(item -> item.objects("ebayCollectAndRemitTaxes").stream())
                .flatMap(tax -> value(tax, "amount").stream())
                .reduce(BigDecimal::add));
    }

    /** eBay writes what it takes off with a minus or without. */
    private BigDecimal discount() {
        Stream<BigDecimal> off = Stream.of("priceDiscount", "deliveryDiscount")
                .flatMap(name -> value(summary, name).stream())
                .map(BigDecimal::abs);
        Stream<BigDecimal> lowered = value(summary, "adjustment").stream()
                .filter(sum -> sum.signum() < 0)
                .map(BigDecimal::negate);
        return Stream.concat(off, lowered).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Totals.Charge> charges() {
        List<Totals.Charge> charges = new ArrayList<>();
        for (String name : List.of("fee", "adjustment")) {
            money(value(summary, name))
                    .filter(sum -> !sum.isZero())
                    .ifPresent(sum -> charges.add(new Totals.Charge(Totals.Kind.FEE, "", sum)));
        }
        return charges;
    }

    private static Optional<BigDecimal> value(Payload of, String name) {
        return of.object(name).decimal("value");
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
