package io.buyerstatus.integrations.shop.shopware;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The money of an order: its transactions, one per attempt to pay. */
final class Transactions {
    private static final String MACHINE = "order_transaction.state.";

    /** What money means that is not all of it, however many payments there are. */
    static final String PARTLY_PAID = MACHINE + "paid_partially";

    private static final String REFUNDED = "refunded";
    private static final Set<String> PAID_BACK = Set.of(REFUNDED, "refunded_partially");

    private final ShopwareOrder order;
    private final CurrencyCode currency;
    private final boolean cancelled;
    private final Instant modifiedAt;

    Transactions(ShopwareOrder order, CurrencyCode currency, boolean cancelled, Instant modifiedAt) {
        this.order = order;
        this.currency = currency;
        this.cancelled = cancelled;
        this.modifiedAt = modifiedAt;
    }

    /** How a transaction's state is named in mappings. */
    static String status(Payload transaction) {
        return MACHINE + ShopwareOrder.state(transaction);
    }

    /** The ids of the payments of which there is something to say but that they are there or not. */
    List<String> reported() {
        return Stream.concat(
                        order.mainTransaction().filter(main -> report(main).isPresent()).stream(), uncounted().stream())
                .map(transaction -> transaction.line("id", 40))
                .distinct()
                .toList();
    }

    /** Those that brought a part: Shopware has no field for how much. */
    private List<Payload> uncounted() {
        return order.transactions().stream()
                .filter(transaction -> status(transaction).equals(PARTLY_PAID))
                .limit(200)
                .toList();
    }

    List<String> refunds() {
        return paidBack().stream().map(back -> back.line("id", 40)).toList();
    }

    private List<Payload> paidBack() {
        return order.transactions().stream()
                .filter(transaction -> PAID_BACK.contains(ShopwareOrder.state(transaction)))
                .limit(200)
                .toList();
    }

    /** What came so far, where the rest is still to come; nothing where Shopware does not say how much. */
    Optional<Money> received() {
        return order.paid().stream()
                .flatMap(transaction -> amount(transaction).stream())
                .reduce(Money::plus);
    }

    void assertInto(Assertions assertions) {
        order.mainTransaction().ifPresent(main -> report(main).ifPresent(state -> {
            String id = main.line("id", 40);
            assertions.asOf(
                    "payment",
                    new Fact.PaymentReported(
                            id, new Payment(state, amount(main), Optional.empty(), "", Optional.empty())),
                    modifiedAt);
        }));
        uncounted().forEach(transaction -> {
            String id = transaction.line("id", 40);
            assertions.asOf("part:" + id, new Fact.PaymentReported(id, Payment.uncounted()), modifiedAt);
        });
        List<Payload> back = paidBack();
        boolean nothingLeft = order.mainTransaction()
                .filter(main -> ShopwareOrder.state(main).equals(REFUNDED))
                .isPresent();
        for (int at = 0; at < back.size(); at++) {
            boolean full = nothingLeft && at == back.size() - 1;
            refund(assertions, back.get(at), full);
        }
    }

    /** That a refund became the whole is a second statement about it; so is how much a part is, which webhooks do not say. */
    private void refund(Assertions assertions, Payload transaction, boolean full) {
        String id = transaction.line("id", 40);
        boolean whole = ShopwareOrder.state(transaction).equals(REFUNDED);
        assertions.once(
                whole ? id + (full ? ":full" : ":whole") : id,
                new Fact.OrderRefunded(id, whole ? amount(transaction) : Optional.empty(), "", full),
                modifiedAt);
        if (!whole) {
            List<Payload> parts = paidOut(transaction);
            parts.stream()
                    .flatMap(part -> amount(part).stream())
                    .reduce(Money::plus)
                    .ifPresent(sum -> assertions.once(
                            id + ":" + sum.amount().toPlainString(),
                            new Fact.OrderRefunded(id, Optional.of(sum), "", false),
                            ShopwareOrder.latest(parts)
                                    .filter(modifiedAt::isBefore)
                                    .orElse(modifiedAt)));
        }
    }

    /** What went back of a payment, where its plug-in for payments writes that down. */
    private static List<Payload> paidOut(Payload transaction) {
        return ShopwareOrder.refunds(transaction)
                .filter(refund -> ShopwareOrder.state(refund).equals("completed"))
                .toList();
    }

    private Optional<Payment.State> report(Payload transaction) {
        return switch (ShopwareOrder.state(transaction)) {
            case "authorized" -> Optional.of(Payment.State.AUTHORISED);
            case "failed" -> Optional.of(Payment.State.FAILED);
            case "chargeback" -> Optional.of(Payment.State.REVERSED);
            // Who left the payment provider without paying; where the order is cancelled, nobody pays any more.
            case "cancelled" -> cancelled ? Optional.empty() : Optional.of(Payment.State.FAILED);
            default -> Optional.empty();
        };
    }

    private Optional<Money> amount(Payload transaction) {
        return OrderParts.money(transaction.object("amount").decimal("totalPrice"), currency)
                .filter(amount -> !amount.isZero());
    }
}
