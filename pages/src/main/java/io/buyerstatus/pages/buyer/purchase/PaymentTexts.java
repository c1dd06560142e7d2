package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Milestones;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says whether an order is paid, and how. */
public final class PaymentTexts {

    private PaymentTexts() {}

    /** The state of the payment in one line. */
    public static String state(Order order, Wording wording) {
        if (order.milestones().refunded()) {
            return refunded(order)
                    .map(amount -> wording.texts()
                            .get(
                                    "payment.refunded.amount",
                                    Map.of("amount", wording.formats().money(amount))))
                    .orElseGet(() -> wording.texts().get("payment.refunded"));
        }
        if (order.paid()) {
            return paid(order, wording);
        }
        return unpaid(order, wording);
    }

    /** Whether nothing more is to be paid. */
    public static boolean settled(Order order) {
        return order.paid() || order.milestones().refunded();
    }

    /** What was given back, where the shop says how much. */
    public static Optional<Money> refunded(Order order) {
        return order.milestones().refunds().values().stream()
                .map(Milestones.Refund::amount)
                .flatMap(Optional::stream)
                .reduce(Money::plus);
    }

    private static String paid(Order order, Wording wording) {
        Optional<String> date = order.milestones().at(Milestone.PAID).map(wording.formats()::dayAndMonth);
        Optional<String> method = method(order, wording);
        if (date.isEmpty()) {
            return wording.texts().get("payment.paid");
        }
        return method.isEmpty()
                ? wording.texts().get("payment.paid.on", Map.of("date", date.get()))
                : wording.texts().get("payment.paid.with", Map.of("date", date.get(), "method", method.get()));
    }

    private static String unpaid(Order order, Wording wording) {
        boolean nothing = order.purchase()
                .totals()
                .map(totals -> totals.value().total().amount().signum() <= 0)
                .orElse(false);
        if (nothing || order.cancelled()) {
            return wording.texts().get("payment.nothing");
        }
        if (terms(order).map(PaymentTerms::method).equals(Optional.of(PaymentTerms.Method.CASH_ON_DELIVERY))) {
            return wording.texts().get("payment.cash_on_delivery");
        }
        return method(order, wording)
                .map(method -> wording.texts().get("payment.open.with", Map.of("method", method)))
                .orElseGet(() -> wording.texts().get("payment.open"));
    }

    /** The way of paying: in our words where they say enough, else in the shop's. */
    private static Optional<String> method(Order order, Wording wording) {
        return terms(order)
                .map(terms -> switch (terms.method()) {
                    case OTHER -> terms.label();
                    case PROVIDER, PAY_LATER -> terms.label().isBlank() ? kind(terms, wording) : terms.label();
                    case BANK_TRANSFER,
                            PAYPAL,
                            KLARNA,
                            CARD,
                            INVOICE,
                            CASH_ON_DELIVERY,
                            DIRECT_DEBIT,
                            GIFT_CARD,
                            IN_SHOP -> kind(terms, wording);
                })
                .filter(method -> !method.isBlank());
    }

    private static String kind(PaymentTerms terms, Wording wording) {
        return wording.texts().get("method." + terms.method().name().toLowerCase(Locale.ROOT));
    }

    private static Optional<PaymentTerms> terms(Order order) {
        return order.purchase().payment().map(Stamped::value);
    }
}
