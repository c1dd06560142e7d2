package io.buyerstatus.integrations.shop.shopify;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of a Shopify order. {@code current_quantity} lacks what was removed from the order, what was exchanged, and also what was
 * refunded: what was removed before it left stays away, what was sent stays and is not charged, what was bought and given back is
 * still shown as bought, and what was given back before it left is not awaited. A cancelled order lists what was ordered.
 */
final class OrderLines {
    private final Payload order;
    private final ShopifyMoney money;
    private final LineKinds kinds;
    private final boolean cancelled;

    /** What went back with money, by line: as it says where the goods went. */
    private final Map<String, BigDecimal> refunded;

    private final Map<String, BigDecimal> unsent;
    private final Map<String, BigDecimal> notRestocked;
    private final Map<String, BigDecimal> fulfilled;

    OrderLines(Payload order, ShopifyMoney money) {
        this.order = order;
        this.money = money;
        this.kinds = new LineKinds(order);
        this.cancelled = !order.line("cancelled_at", 40).isEmpty();
        List<Payload> back = order.objects("refunds").stream()
                .filter(refund -> Refund.of(refund).isPresent())
                .flatMap(refund -> refund.objects("refund_line_items").stream())
                .toList();
        this.refunded = amounts(back.stream(), "line_item_id");
        this.unsent = amounts(back.stream().filter(item -> restock(item).equals("cancel")), "line_item_id");
        this.notRestocked = amounts(back.stream().filter(item -> restock(item).equals("no_restock")), "line_item_id");
        this.fulfilled = amounts(
                order.objects("fulfillments").stream()
                        .filter(fulfilment -> fulfilment.line("status", 40).equals("success"))
                        .flatMap(fulfilment -> fulfilment.objects("line_items").stream()),
                "id");
    }

    private static String restock(Payload item) {
        return item.line("restock_type", 40);
    }

    private static Map<String, BigDecimal> amounts(Stream<Payload> items, String line) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        items.forEach(item -> item.id(line)
                .ifPresent(id -> amounts.merge(id, item.decimal("quantity").orElse(BigDecimal.ZERO), BigDecimal::add)));
        return amounts;
    }

    List<Line> all() {
        return order.objects("line_items").stream()
                .flatMap(item -> line(item).stream())
                .toList();
    }

    /** Whether anything was removed for which no money went back: the total that was asked at first is none any more. */
    boolean removedUnpaid() {
        return order.objects("line_items").stream().anyMatch(item -> charged(item)
                .filter(charged -> item.decimal("quantity")
                        .filter(ordered -> charged.compareTo(ordered) < 0)
                        .isPresent())
                .isPresent());
    }

    private Optional<Line> line(Payload item) {
        Optional<String> id = item.id("id");
        Optional<BigDecimal> charged = charged(item);
        BigDecimal returned = id.flatMap(line -> charged.map(sum -> returned(item, line, sum)))
                .orElse(BigDecimal.ZERO);
        Optional<Quantity> quantity = OrderParts.quantity(charged.map(returned::add), "");
        if (id.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> price = money.amount(item, "price");
        String name = item.firstLine(500, "name", "title", "sku");
        return Optional.of(new Line(
                id.get(),
                name.isEmpty() ? id.get() : name,
                item.line("sku", 200),
                quantity.get(),
                price,
                price.flatMap(one -> times(one, quantity.get().amount().subtract(returned))),
                Optional.empty(),
                options(item),
                new Line.Counts(givenUp(item, id.get(), quantity.get().amount()), returned, Optional.empty(), 0),
                kinds.of(item)));
    }

    /** What was sent, and is on the bill no more though no money went back for it: it was exchanged, or taken back. */
    private BigDecimal returned(Payload item, String id, BigDecimal charged) {
        BigDecimal ordered = item.decimal("quantity").orElse(BigDecimal.ZERO);
        return of(fulfilled, id).min(ordered).subtract(charged).max(BigDecimal.ZERO);
    }

    /** What was bought, without what was removed or exchanged. */
    private Optional<BigDecimal> charged(Payload item) {
        Optional<BigDecimal> ordered = item.decimal("quantity");
        if (cancelled || !item.has("current_quantity")) {
            return ordered;
        }
        BigDecimal back = item.id("id").map(id -> of(refunded, id)).orElse(BigDecimal.ZERO);
        return item.decimal("current_quantity")
                .map(current -> current.add(back))
                .map(kept -> ordered.map(kept::min).orElse(kept));
    }

    /**
     * How much was given back without having left. Where the refund does not say whether it had, what is neither sent nor still to be
     * sent had not; and of an order that Shopify calls fulfilled nothing is still to be sent.
     */
    private BigDecimal givenUp(Payload item, String id, BigDecimal shown) {
        if (cancelled) {
            return BigDecimal.ZERO;
        }
        BigDecimal notSent = shown.subtract(of(fulfilled, id)).max(BigDecimal.ZERO);
        boolean nothingMore = order.line("fulfillment_status", 40).equals("fulfilled") && !fulfilled.isEmpty();
        BigDecimal toBeSent = nothingMore
                ? BigDecimal.ZERO
                : item.decimal("fulfillable_quantity").orElse(BigDecimal.ZERO);
        BigDecimal unsaid = of(notRestocked, id)
                .min(notSent.subtract(toBeSent).subtract(of(unsent, id)))
                .max(BigDecimal.ZERO);
        return (nothingMore ? notSent : of(unsent, id).add(unsaid)).min(notSent);
    }

    private static BigDecimal of(Map<String, BigDecimal> amounts, String id) {
        return amounts.getOrDefault(id, BigDecimal.ZERO);
    }

    private static Optional<Money> times(Money price, BigDecimal quantity) {
        return OrderParts.money(Optional.of(price.amount().multiply(quantity)), price.currency());
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
