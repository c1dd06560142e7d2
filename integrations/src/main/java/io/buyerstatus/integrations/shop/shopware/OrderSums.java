package io.buyerstatus.integrations.shop.shopware;

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
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines and sums. Shopware keeps promotions and credit notes as lines with negative prices, and a discount on shipping as a delivery with
 * negative costs: they are the discount in the sums. Prices are gross or net as the order's tax status says.
 */
final class OrderSums {
    private static final Set<String> NO_GOODS = Set.of("promotion", "credit", "discount");
    private static final BigDecimal MOST_ROUNDED = BigDecimal.ONE;

    private final Payload order;
    private final CurrencyCode currency;
    private final LineKinds kinds;
    private final ShopwareOrder whole;

    OrderSums(ShopwareOrder whole, CurrencyCode currency) {
        this.whole = whole;
        this.order = whole.json();
        this.currency = currency;
        this.kinds = new LineKinds(whole);
    }

    List<Line> lines() {
        return Bounded.lines(items().stream()
                .filter(item -> !isDiscount(item))
                .flatMap(item -> line(item).stream())
                .toList());
    }

    /** The lines whose pictures came along, with these. */
    List<Line> illustrated() {
        return Bounded.lines(items().stream()
                .filter(item -> !isDiscount(item) && picture(item).isPresent())
                .flatMap(item -> line(item).map(line -> line.showing(picture(item))).stream())
                .toList());
    }

    /** The product's picture of the time when it was bought; what is behind a login is none. */
    private static Optional<URI> picture(Payload item) {
        Payload cover = item.object("cover");
        return cover.flag("private") ? Optional.empty() : TextHygiene.url(cover.line("url", 2048));
    }

    private List<Payload> items() {
        Comparator<Payload> byPosition =
                Comparator.comparing(item -> item.decimal("position").orElse(BigDecimal.ZERO));
        return order.objects("lineItems").stream()
                .filter(item -> ShopwareOrder.id(item, "id").isPresent())
                .sorted(byPosition.thenComparing(item -> item.line("id", 40)))
                .toList();
    }

    private static boolean isDiscount(Payload item) {
        return NO_GOODS.contains(item.line("type", 60))
                || item.decimal("totalPrice").filter(sum -> sum.signum() < 0).isPresent();
    }

    private Optional<Line> line(Payload item) {
        Optional<Quantity> quantity = OrderParts.quantity(item.decimal("quantity"), "");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Payload payload = item.object("payload");
        String id = item.line("id", 40);
        String label = item.line("label", 500);
        String number = payload.line("productNumber", 200);
        return Optional.of(new Line(
                id,
                !label.isEmpty() ? label : number.isEmpty() ? id : number,
                number,
                quantity.get(),
                money(item.decimal("unitPrice")),
                money(item.decimal("totalPrice")),
                Optional.empty(),
                options(payload),
                new Line.Counts(BigDecimal.ZERO, ShopwareOrder.id(item, "parentId"), 0),
                kinds.of(item)));
    }

    private static List<Line.Option> options(Payload payload) {
        return payload.objects("options").stream()
                .map(option -> new Line.Option(option.line("group", 200), option.line("option", 1000)))
                .filter(option -> !option.name().isEmpty() && !option.value().isEmpty())
                .limit(50)
                .toList();
    }

    Totals totals() {
        Payload price = order.object("price");
        boolean gross = (price.line("taxStatus", 20) + order.line("taxStatus", 20)).startsWith("gross");
        Money total = OrderParts.total(whole.price(), currency)
                .orElseThrow(() -> order.missing("amountTotal", "an amount such as 12.90"));
        return new Totals(
                lines().stream()
                        .filter(line -> line.counts().bundle().isEmpty())
                        .flatMap(line -> line.total().stream())
                        .reduce(Money::plus),
                money(Optional.of(shipping())),
                money(Optional.of(discount())).filter(sum -> !sum.isZero()),
                tax(price),
                total,
                gross,
                rounding(price, total, gross));
    }

    /** What shipping costs before discounts. */
    private BigDecimal shipping() {
        return order.has("deliveries")
                ? sum(whole.deliveries().stream().map(OrderSums::costs).toList())
                : order.decimal("shippingTotal").orElse(BigDecimal.ZERO);
    }

    private static BigDecimal costs(Payload delivery) {
        return delivery.object("shippingCosts").decimal("totalPrice").orElse(BigDecimal.ZERO);
    }

    private BigDecimal discount() {
        BigDecimal onGoods = sum(items().stream()
                .filter(OrderSums::isDiscount)
                .filter(item -> !item.has("parentId"))
                .map(item -> item.decimal("totalPrice").orElse(BigDecimal.ZERO))
                .toList());
        BigDecimal onShipping = sum(order.objects("deliveries").stream()
                .filter(ShopwareOrder::isDiscount)
                .map(OrderSums::costs)
                .toList());
        return onGoods.add(onShipping).negate();
    }

    private Optional<Money> tax(Payload price) {
        List<BigDecimal> taxes = price.objects("calculatedTaxes").stream()
                .flatMap(tax -> tax.decimal("tax").stream())
                .toList();
        return price.has("calculatedTaxes") ? money(Optional.of(sum(taxes))) : Optional.empty();
    }

    /** Where a shop rounds its sums, as to 0.05 CHF, the total differs from what stands above it. */
    private List<Totals.Charge> rounding(Payload price, Money total, boolean gross) {
        return price
                .decimal("rawTotal")
                .filter(raw -> gross && raw.signum() > 0)
                .map(raw -> total.amount().subtract(new Money(raw, currency).amount()))
                .filter(difference ->
                        difference.signum() != 0 && difference.abs().compareTo(MOST_ROUNDED) < 0)
                .map(difference -> new Totals.Charge(Totals.Kind.ROUNDING, "", new Money(difference, currency)))
                .stream()
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
