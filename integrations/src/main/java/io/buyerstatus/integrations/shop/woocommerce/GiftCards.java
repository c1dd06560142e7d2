package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gift cards pay of a WooCommerce order, as WooCommerce Gift Cards and YITH Gift Cards say it: the order's total is what is left for
 * its other payment, so that it lacks them. Where the sums of the order show that, they are a payment like any other.
 */
final class GiftCards {
    /** The payment that they are. */
    static final String PAYMENT = "gift cards";

    private static final String YITH = "_ywgc_applied_gift_cards_totals";

    private final Optional<Money> used;

    private GiftCards(Optional<Money> used) {
        this.used = used;
    }

    /** @param stated the sums as the order says them */
    static GiftCards of(Payload order, CurrencyCode currency, Totals stated) {
        BigDecimal sum = Stream.concat(
                        order.objects("gift_cards").stream().flatMap(card -> card.decimal("amount").stream()),
                        order.objects("meta_data").stream()
                                .filter(entry -> entry.line("key", 100).equals(YITH))
                                .limit(1)
                                .flatMap(entry -> entry.decimal("value").stream()))
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new GiftCards(OrderParts.money(Optional.of(sum), currency)
                .filter(money -> !money.isZero()
                        && !new MoneyHeld(order, currency).inPart()
                        && rows(stated)
                                        .subtract(money.amount())
                                        .compareTo(stated.total().amount())
                                == 0));
    }

    private static BigDecimal rows(Totals sums) {
        BigDecimal tax = sums.taxIncluded() ? BigDecimal.ZERO : amount(sums.tax());
        return Stream.concat(
                        Stream.of(
                                amount(sums.items()),
                                amount(sums.shipping()),
                                tax,
                                amount(sums.discount()).negate()),
                        sums.charges().stream().map(charge -> charge.amount().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Optional<Money> money) {
        return money.map(Money::amount).orElse(BigDecimal.ZERO);
    }

    /** What they paid, if they paid anything. */
    Optional<Money> used() {
        return used;
    }

    /** The sums with what the order costs as a whole. */
    Totals whole(Totals stated) {
        return used.map(money -> new Totals(
                        stated.items(),
                        stated.shipping(),
                        stated.discount(),
                        stated.tax(),
                        stated.total().plus(money),
                        stated.taxIncluded(),
                        stated.charges()))
                .orElse(stated);
    }

    /** That they paid it. */
    Optional<Fact> payment() {
        return used.map(money -> new Fact.PaymentReported(
                PAYMENT,
                new Payment(
                        Payment.State.RECEIVED,
                        Optional.of(money),
                        Optional.of(PaymentTerms.Method.GIFT_CARD),
                        "",
                        Optional.empty())));
    }
}
