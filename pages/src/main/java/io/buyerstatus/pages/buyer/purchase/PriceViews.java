package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Money;
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

/** Items and sums with their prices, as the shop states them; only a missing price of a line is computed, from the price of one. */
public final class PriceViews {

    private final Texts texts;
    private final Formats formats;

    public PriceViews(Wording wording) {
        this.texts = wording.texts();
        this.formats = wording.formats();
    }

    /** One line of the order. */
    public Item item(Line line) {
        return new Item(
                line.name(),
                initial(line.name()),
                Optional.empty(),
                line.options().stream()
                        .map(option -> option.name().isBlank() ? option.value() : option.name() + ": " + option.value())
                        .filter(option -> !option.isBlank())
                        .toList(),
                multiple(line),
                price(line));
    }

    /** The sums below the items; of a price that is paid in part also what is paid and what is open. */
    public List<Amount> amounts(Order order) {
        List<Amount> amounts = new ArrayList<>(
                order.purchase().totals().map(totals -> amounts(totals.value())).orElse(List.of()));
        Settlement settlement = order.settlement();
        settlement.open().ifPresent(open -> settlement.received().ifPresent(paid -> {
            amounts.add(new Amount(texts.get("amount.paid"), "−" + formats.money(paid), false));
            amounts.add(new Amount(texts.get("amount.open"), formats.money(open), true));
        }));
        return amounts;
    }

    /** The total last but for the tax that it includes. */
    private List<Amount> amounts(Totals totals) {
        List<Amount> amounts = new ArrayList<>();
        totals.items()
                .filter(items -> !items.equals(totals.total()))
                .ifPresent(items -> amounts.add(amount("amount.items", items)));
        totals.shipping()
                .ifPresent(shipping -> amounts.add(
                        shipping.isZero()
                                ? new Amount(texts.get("amount.shipping"), texts.get("amount.shipping.free"), false)
                                : amount("amount.shipping", shipping)));
        totals.discount()
                .filter(discount -> !discount.isZero())
                .ifPresent(discount ->
                        amounts.add(new Amount(texts.get("amount.discount"), "−" + formats.money(discount), false)));
        Optional<Money> tax = totals.tax().filter(amount -> !amount.isZero());
        if (!totals.taxIncluded()) {
            tax.ifPresent(amount -> amounts.add(amount("amount.tax", amount)));
        }
        amounts.add(new Amount(texts.get("amount.total"), formats.money(totals.total()), true));
        if (totals.taxIncluded()) {
            tax.ifPresent(amount -> amounts.add(amount("amount.tax.included", amount)));
        }
        return amounts;
    }

    private Amount amount(String key, Money money) {
        return new Amount(texts.get(key), formats.money(money), false);
    }

    /** {@code 2 × €12.90}; without a price at least how many. */
    private Optional<String> multiple(Line line) {
        if (line.quantity() == 1) {
            return Optional.empty();
        }
        return Optional.of(line.unitPrice()
                .map(price -> texts.get(
                        "purchase.multiple", Map.of("quantity", line.quantity(), "price", formats.money(price))))
                .orElse(line.quantity() + " ×"));
    }

    private Optional<String> price(Line line) {
        return line.total()
                .or(() -> line.unitPrice()
                        .map(price -> new Money(
                                price.amount().multiply(BigDecimal.valueOf(line.quantity())), price.currency())))
                .map(formats::money);
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
