package io.buyerstatus.core.checkout;

import io.buyerstatus.core.checkout.PaymentGateway.Returned;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells an order what a provider says of its money, as events like those of a shop system: page, messages and the seller's conversation follow
 * from them. Each is told once, whoever finds out and however often.
 */
final class PaymentReports {
    private static final int ATTEMPTS = 5;

    private final OrderStore orders;
    private final ReportToOrder report;
    private final InstantSource clock;

    PaymentReports(OrderStore orders, ReportToOrder report, InstantSource clock) {
        this.orders = orders;
        this.report = report;
        this.clock = clock;
    }

    /** Money that came. Where it is not what was asked for, the seller reads so. */
    boolean received(Order read, PaymentAttempt attempt, String transaction, Money amount) {
        boolean done = money(read, attempt, transaction, Payment.State.RECEIVED, amount, clock.instant());
        if (!amount.equals(attempt.amount())) {
            note(
                    read.key(),
                    "amount " + transaction,
                    provider(attempt) + " took " + words(amount) + " instead of " + words(attempt.amount())
                            + ": transaction " + transaction + ".");
        }
        return done;
    }

    /** Money that was on its way and did not come. */
    boolean failed(Order read, PaymentAttempt attempt, String transaction) {
        return money(read, attempt, transaction, Payment.State.FAILED, attempt.amount(), clock.instant());
    }

    /** Money that was there and was taken back from the seller. */
    boolean reversed(Order read, PaymentAttempt attempt, String transaction) {
        boolean done = money(read, attempt, transaction, Payment.State.REVERSED, attempt.amount(), clock.instant());
        note(
                read.key(),
                "reversed " + transaction,
                provider(attempt) + " took " + words(attempt.amount()) + " back: transaction " + transaction + ".");
        return done;
    }

    private boolean money(
            Order read, PaymentAttempt attempt, String transaction, Payment.State state, Money amount, Instant at) {
        Payment payment = new Payment(
                state, Optional.of(amount), Optional.of(attempt.provider().method()), transaction, Optional.empty());
        return tell(
                read,
                state.name().toLowerCase(Locale.ROOT) + " " + transaction,
                at,
                new Fact.PaymentReported(PaymentFacts.online(attempt.provider(), transaction), payment));
    }

    /** Money that went back to the buyer; never that all of the order is refunded, which the sums say. */
    boolean returned(Order read, PaymentAttempt attempt, Returned money) {
        String id = PaymentFacts.online(attempt.provider(), money.id());
        return read.facts().payments().refunds().containsKey(id)
                || tell(
                        read,
                        "refund " + money.id(),
                        money.at(),
                        new Fact.OrderRefunded(id, Optional.of(money.amount()), "", false));
    }

    /** Something for the seller alone, once. */
    boolean note(OrderKey order, String id, String text) {
        return orders.find(order)
                .map(read -> tell(read, "note " + id, clock.instant(), new Fact.OrderNoted(text, false, Entry.OURS)))
                .orElse(true);
    }

    private boolean tell(Order read, String id, Instant at, Fact fact) {
        Optional<Order> now = Optional.of(read);
        for (int attempt = 0; attempt < ATTEMPTS && now.isPresent(); attempt++) {
            OrderEvent event = new OrderEvent(
                    "payment " + id,
                    read.source().connection(),
                    read.key().key(),
                    at,
                    false,
                    OrderEvent.Origin.API,
                    fact);
            IngestResult result = report.apply(now.get(), event);
            if (!(result instanceof IngestResult.Conflict)) {
                return !(result instanceof IngestResult.UnknownConnection);
            }
            now = orders.find(read.key());
        }
        return false;
    }

    static String provider(PaymentAttempt attempt) {
        return switch (attempt.provider()) {
            case PAYPAL -> "PayPal";
            case KLARNA -> "Klarna";
        };
    }

    static String words(Money money) {
        return money.decimal() + " " + money.currency().code();
    }
}
