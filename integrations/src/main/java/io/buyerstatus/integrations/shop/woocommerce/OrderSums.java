package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.TextHygiene;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lines and sums. WooCommerce sends every amount without tax and the tax beside it, also where the shop's prices include
 * it: then they are added here, so that the buyer reads the prices that the shop showed. Lines are those before
 * discounts, as in WooCommerce's own mails; the discount appears in the sums.
 */
final class OrderSums {
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
        Stream<Line> items = order.objects("line_items").stream().flatMap(item -> item(item).stream());
        Stream<Line> fees = order.objects("fee_lines").stream().flatMap(fee -> fee(fee).stream());
        return OrderParts.bounded(Stream.concat(items, fees).toList());
    }

    Totals totals() {
        return new Totals(
                lines().stream().flatMap(line -> line.total().stream()).reduce(Money::plus),
                gross(order, "shipping_total", "shipping_tax"),
                discount(),
                money(order.decimal("total_tax")),
                OrderParts.total(order.decimal("total"), currency)
                        .orElseThrow(() -> order.missing("total", "an amount such as \"12.90\"")),
                taxIncluded);
    }

    private Optional<Line> item(Payload item) {
        Optional<String> id = item.id("id");
        Optional<Integer> pieces = OrderParts.pieces(item.decimal("quantity"));
        if (id.isEmpty() || pieces.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> total = gross(item, "subtotal", "subtotal_tax").or(() -> gross(item, "total", "total_tax"));
        String name = item.line("name", 500, HtmlText::decode);
        return Optional.of(new Line(
                id.get(),
                name.isEmpty() ? item.firstLine(500, "sku", "id") : name,
                item.line("sku", 200),
                pieces.get(),
                total.map(sum -> new Money(
                        sum.amount().divide(BigDecimal.valueOf(pieces.get()), MathContext.DECIMAL64), currency)),
                total,
                picture(item),
                options(item),
                kinds.of(item)));
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

    /** A surcharge is a line; a negative one is a discount. */
    private Optional<Line> fee(Payload fee) {
        Optional<Money> total = gross(fee, "total", "total_tax").filter(sum -> !sum.isZero());
        String name = fee.line("name", 500, HtmlText::decode);
        return total.flatMap(sum -> fee.id("id")
                .map(id -> new Line(id, name.isEmpty() ? id : name, "", 1, total, total, Optional.empty(), List.of())
                        .as(LineKind.CHARGE)));
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
