package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The lines of a Shopify order that the buyer bought and still has. */
final class OrderLines {
    private final Payload order;
    private final ShopifyMoney money;
    private final LineKinds kinds;
    private final boolean moneyWentBack;
    private final boolean cancelled;

    OrderLines(Payload order, ShopifyMoney money) {
        this.order = order;
        this.money = money;
        this.kinds = new LineKinds(order);
        this.moneyWentBack = order.objects("refunds").stream()
                .anyMatch(refund -> Refund.of(refund).isPresent());
        this.cancelled = !order.line("cancelled_at", 40).isEmpty();
    }

    List<Line> all() {
        return order.objects("line_items").stream()
                .flatMap(item -> line(item).stream())
                .toList();
    }

    private Optional<Line> line(Payload item) {
        Optional<String> id = item.id("id");
        Optional<Integer> pieces = OrderParts.pieces(quantity(item));
        if (id.isEmpty() || pieces.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> price = money.amount(item, "price");
        String name = item.firstLine(500, "name", "title", "sku");
        return Optional.of(new Line(
                id.get(),
                name.isEmpty() ? id.get() : name,
                item.line("sku", 200),
                pieces.get(),
                price,
                price.flatMap(one -> times(one, pieces.get())),
                Optional.empty(),
                options(item),
                kinds.of(item)));
    }

    /**
     * {@code current_quantity} lacks what was removed from the order, and also what was refunded: what was bought and given
     * back is still shown as bought.
     */
    private Optional<BigDecimal> quantity(Payload item) {
        return moneyWentBack || cancelled || !item.has("current_quantity")
                ? item.decimal("quantity")
                : item.decimal("current_quantity");
    }

    private static Optional<Money> times(Money price, int pieces) {
        return OrderParts.money(Optional.of(price.amount().multiply(BigDecimal.valueOf(pieces))), price.currency());
    }

    /** What the buyer entered for the line; a name that begins with an underscore is the shop's own by convention. */
    private static List<Line.Option> options(Payload item) {
        return item.objects("properties").stream()
                .map(property -> new Line.Option(property.line("name", 200), property.line("value", 1000)))
                .filter(option -> !option.name().isEmpty()
                        && !option.name().startsWith("_")
                        && !option.value().isEmpty())
                .limit(50)
                .toList();
    }
}
