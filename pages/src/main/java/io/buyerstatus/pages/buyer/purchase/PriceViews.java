package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LinePrices;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Amount;
import io.buyerstatus.pages.buyer.purchase.PurchaseView.Item;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Items and sums with their prices, as the shop states them; only a missing price of a line is computed, from the price of one, and what the rows lack of the total. */
public final class PriceViews {

    private final Texts texts;
    private final Formats formats;

    public PriceViews(Wording wording) {
        this.texts = wording.texts();
        this.formats = wording.formats();
    }

    /** A line, and what is shown of it. */
    public record PricedItem(Line line, Item item) {}

    /** The lines of the order, the parts of a set below it. */
    public List<PricedItem> items(Order order) {
        LinePrices prices = prices(order);
        return prices.inOrder().stream()
                .map(line -> new PricedItem(line, item(line, prices)))
                .toList();
    }

    private static LinePrices prices(Order order) {
        return new LinePrices(order.lines(), order.purchase().totals().map(Stamped::value));
    }

    private Item item(Line line, LinePrices prices) {
        Optional<String> price = prices.price(line).map(formats::money);
        if (line.standsForOthers()) {
            String name = texts.count("purchase.further", line.counts().further());
            return new Item(name, "+", Optional.empty(), List.of(), Optional.empty(), price, false);
        }
        Stream<String> options = line.options().stream()
                .map(option -> option.name().isBlank() ? option.value() : option.name() + ": " + option.value())
                .filter(option -> !option.isBlank());
        return new Item(
                line.name(),
                initial(line.name()),
                Optional.empty(),
                Stream.of(options, cancelled(line).stream(), returned(line).stream())
                        .flatMap(each -> each)
                        .toList(),
                multiple(line, price.isPresent()),
                price,
                prices.isPart(line));
    }

    /** What of it will not come. */
    private Optional<String> cancelled(Line line) {
        if (line.counts().cancelled().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                line.awaited().signum() == 0
                        ? texts.get("purchase.cancelled.all")
                        : texts.get(
                                "purchase.cancelled",
                                Map.of(
                                        "quantity",
                                        formats.quantity(line.quantity()
                                                .with(line.counts().cancelled())))));
    }

    /** What of it was sent, and is no longer charged. */
    private Optional<String> returned(Line line) {
        BigDecimal returned = line.counts().returned();
        if (returned.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                returned.compareTo(line.quantity().amount()) >= 0
                        ? texts.get("purchase.returned.all")
                        : texts.get(
                                "purchase.returned",
                                Map.of(
                                        "quantity",
                                        formats.quantity(line.quantity().with(returned)))));
    }

    /** The sums below the items; of a price that is paid in part also what is paid and what is open. */
    public List<Amount> amounts(Order order) {
        List<Amount> amounts = new ArrayList<>(order.purchase()
                .totals()
                .map(totals -> amounts(totals.value(), prices(order).sum(), order.travels()))
                .orElse(List.of()));
        Settlement settlement = order.settlement();
        settlement.open().ifPresent(open -> settlement.received().ifPresent(paid -> {
            amounts.add(new Amount(texts.get("amount.paid"), Formats.MINUS + formats.money(paid), false));
            amounts.add(new Amount(texts.get("amount.open"), formats.money(open), true));
        }));
        return amounts;
    }

    /**
     * The total last but for the tax that it includes.
     *
     * @param travels whether it is sent: what is not has no free shipping
     */
    private List<Amount> amounts(Totals totals, Optional<Money> goods, boolean travels) {
        List<Amount> amounts = new ArrayList<>();
        totals.items()
                .filter(items -> !items.equals(totals.total()))
                .ifPresent(items -> amounts.add(amount("amount.items", items)));
        totals.shipping()
                .filter(shipping -> travels || !shipping.isZero())
                .ifPresent(shipping -> amounts.add(
                        shipping.isZero()
                                ? new Amount(texts.get("amount.shipping"), texts.get("amount.shipping.free"), false)
                                : amount("amount.shipping", shipping)));
        totals.discount()
                .filter(discount -> !discount.isZero())
                .ifPresent(discount -> amounts.add(
                        new Amount(texts.get("amount.discount"), Formats.MINUS + formats.money(discount), false)));
        Optional<Money> tax = totals.tax().filter(amount -> !amount.isZero());
        if (!totals.taxIncluded()) {
            tax.ifPresent(amount -> amounts.add(amount("amount.tax", amount)));
        }
        totals.charges()
                .forEach(charge -> amounts.add(new Amount(label(charge), formats.money(charge.amount()), false)));
        totals.difference(goods)
                .ifPresent(
                        other -> amounts.add(new Amount(texts.get("amount.difference"), formats.money(other), false)));
        amounts.add(new Amount(texts.get("amount.total"), formats.money(totals.total()), true));
        if (totals.taxIncluded()) {
            tax.ifPresent(amount -> amounts.add(amount("amount.tax.included", amount)));
        }
        return amounts;
    }

    private Amount amount(String key, Money money) {
        return new Amount(texts.get(key), formats.money(money), false);
    }

    private String label(Totals.Charge charge) {
        return charge.label().isBlank()
                ? texts.get("amount." + charge.kind().name().toLowerCase(Locale.ROOT))
                : charge.label();
    }

    /** {@code 2 × €12.90}; without a price at least how many. */
    private Optional<String> multiple(Line line, boolean priced) {
        if (line.quantity().isOnePiece()) {
            return Optional.empty();
        }
        return Optional.of(line.unitPrice()
                .filter(_ -> priced)
                .map(price -> texts.get(
                        "purchase.multiple",
                        Map.of("quantity", formats.quantity(line.quantity()), "price", formats.money(price))))
                .orElseGet(() -> formats.soMany(line.quantity())));
    }

    /** What stands where a picture would be. */
    public static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("•")
                .toUpperCase(Locale.ROOT);
    }
}
