package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.contract.Bounded;
import io.buyerstatus.integrations.webhook.HtmlText;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines and sums. WooCommerce sends every amount without tax and the tax beside it, also where the shop's prices include
 * it: then they are added here, so that the buyer reads the prices that the shop showed. Lines are those before
 * discounts, as in WooCommerce's own mails; the discount appears in the sums.
 */
final class OrderSums {
    private static final Set<String> UNIT_KEYS =
            Set.of("_quantity_unit", "quantity_unit", "_unit_of_measure", "unit_of_measure", "_uom", "uom");

    private final Payload order;
    private final CurrencyCode currency;
    private final boolean taxIncluded;
    private final LineKinds kinds;

    OrderSums(Payload order, CurrencyCode currency) {
        this.order = order;
        this.currency = currency;
        this.taxIncluded = order.flag("prices_include_tax");
        this.kinds = new LineKinds(order);
    }

    List<Line> lines() {
        return Bounded.lines(order.objects("line_items").stream()
                .flatMap(item -> item(item).stream())
                .toList());
    }

    Totals totals() {
        return new Totals(
                lines().stream().flatMap(line -> line.total().stream()).reduce(Money::plus),
                gross(order, "shipping_total", "shipping_tax"),
                discount(),
                money(order.decimal("total_tax")),
                OrderParts.total(order.decimal("total"), currency)
                        .orElseThrow(() -> order.missing("total", "an amount such as \"12.90\"")),
                taxIncluded,
                charges());
    }

    private Optional<Line> item(Payload item) {
        Optional<String> id = item.id("id");
        Optional<Quantity> quantity = OrderParts.quantity(item.decimal("quantity"), unit(item));
        if (id.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> total = gross(item, "subtotal", "subtotal_tax").or(() -> gross(item, "total", "total_tax"));
        String name = item.line("name", 500, HtmlText::decode);
        return Optional.of(new Line(
                id.get(),
                name.isEmpty() ? item.firstLine(500, "sku", "id") : name,
                item.line("sku", 200),
                quantity.get(),
                total.flatMap(sum -> each(sum, quantity.get().amount())),
                total,
                picture(item),
                options(item),
                new Line.Counts(BigDecimal.ZERO, bundle(item), 0),
                kinds.of(item)));
    }

    /** The price of one; none where so many times a price that can be paid is another sum. */
    private Optional<Money> each(Money sum, BigDecimal quantity) {
        Money one = new Money(sum.amount().divide(quantity, MathContext.DECIMAL64), currency);
        return Optional.of(one)
                .filter(price ->
                        quantity.scale() == 0 || new Money(price.amount().multiply(quantity), currency).equals(sum));
    }

    /** What plug-ins for other quantities than pieces leave beside the quantity. */
    private static String unit(Payload item) {
        return item.objects("meta_data").stream()
                .filter(meta -> UNIT_KEYS.contains(meta.line("key", 100)))
                .map(meta -> meta.line("value", 20, HtmlText::decode))
                .findFirst()
                .orElse("");
    }

    /** The item of the set that this one is in, as the plug-ins "Product Bundles" and "Composite Products" name it. */
    private static Optional<String> bundle(Payload item) {
        return item.id("bundled_by").or(() -> item.id("composite_parent")).filter(parent -> !parent.equals("0"));
    }

    private static Optional<URI> picture(Payload item) {
        return TextHygiene.url(item.object("image").line("src", 2048));
    }

    /** What the buyer chose; a key that begins with an underscore is hidden in WooCommerce, too. */
    private static List<Line.Option> options(Payload item) {
        return item.objects("meta_data").stream()
                .filter(meta -> !meta.line("key", 200).isEmpty()
                        && !meta.line("key", 200).startsWith("_"))
                .map(OrderSums::option)
                .filter(option -> !option.name().isEmpty() && !option.value().isEmpty())
                .limit(50)
                .toList();
    }

    private static Line.Option option(Payload meta) {
        String name = meta.line("display_key", 200, HtmlText::decode);
        String value = meta.line("display_value", 1000, HtmlText::decode);
        return new Line.Option(
                name.isEmpty() ? attribute(meta.line("key", 200, HtmlText::decode)) : name,
                value.isEmpty() ? meta.line("value", 1000, HtmlText::decode) : value);
    }

    /** {@code pa_color} is the shop-wide attribute "color". */
    private static String attribute(String key) {
        return (key.startsWith("pa_") ? key.substring(3) : key)
                .replace('_', ' ')
                .replace('-', ' ');
    }

    /** A surcharge, a tip or a deposit is a row of the sums, which nobody sends; a negative one is a discount. */
    private List<Totals.Charge> charges() {
        List<Totals.Charge> charges = order.objects("fee_lines").stream()
                .flatMap(fee -> gross(fee, "total", "total_tax")
                        .filter(sum -> !sum.isZero())
                        .map(sum -> new Totals.Charge(Totals.Kind.FEE, fee.line("name", 200, HtmlText::decode), sum))
                        .stream())
                .toList();
        return charges.subList(0, Math.min(charges.size(), Totals.MAX_CHARGES));
    }

    private Optional<Money> discount() {
        BigDecimal coupons = withTax(order, "discount_total", "discount_tax").orElse(BigDecimal.ZERO);
        BigDecimal fees = order.objects("fee_lines").stream()
                .flatMap(fee -> withTax(fee, "total", "total_tax").stream())
                .filter(sum -> sum.signum() < 0)
                .map(BigDecimal::negate)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return money(Optional.of(coupons.add(fees))).filter(discount -> !discount.isZero());
    }

    private Optional<Money> gross(Payload of, String net, String tax) {
        return money(withTax(of, net, tax));
    }

    private Optional<BigDecimal> withTax(Payload of, String net, String tax) {
        return of.decimal(net)
                .map(amount -> taxIncluded ? amount.add(of.decimal(tax).orElse(BigDecimal.ZERO)) : amount);
    }

    private Optional<Money> money(Optional<BigDecimal> amount) {
        return OrderParts.money(amount, currency);
    }
}
