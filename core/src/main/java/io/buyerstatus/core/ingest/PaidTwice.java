package io.buyerstatus.core.ingest;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.thread.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the seller, once, of an order for which money came by the page and by another way: they pay one of the two back. */
final class PaidTwice {
    private static final int MOST_NAMED = 20;

    private PaidTwice() {}

    /** What is written when an event makes it so. */
    static Optional<Entry> between(Order before, Order after, OrderEvent event) {
        boolean online =
                after.facts().payments().standingPayments().keySet().stream().anyMatch(PaymentFacts::online);
        if (!online || overpaid(before) || !overpaid(after)) {
            return Optional.empty();
        }
        List<String> transactions = after.facts().payments().standingPayments().entrySet().stream()
                .filter(payment -> payment.getValue().value().state() == Payment.State.RECEIVED)
                .map(payment -> payment.getKey())
                .limit(MOST_NAMED)
                .toList();
        return Optional.of(new Entry(
                Entry.idOf("paid twice", after.key().ref(), String.join("\n", transactions)),
                event.time(),
                Entry.Author.SYSTEM,
                Entry.Visibility.SELLER_ONLY,
                Entry.OURS,
                "This order was paid twice: "
                        + transactions.stream().collect(Collectors.joining(", "))
                        + ". Pay one of them back where it was paid; the order stays paid."));
    }

    private static boolean overpaid(Order order) {
        return order.settlement().state() == Settlement.State.OVERPAID;
    }
}
