package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That money came for an order by the page and by another way: its seller pays one of the two back.
 *
 * @param id the same for the same payments
 * @param transactions the ids of what came
 */
public record PaidTwice(String id, List<String> transactions) {
    private static final int MOST_NAMED = 20;

    public PaidTwice {
        transactions = List.copyOf(transactions);
    }

    /** What a change of the order makes so. */
    public static Optional<PaidTwice> between(Order before, Order after) {
        PaymentFacts payments = after.facts().payments();
        boolean online = payments.standingPayments().keySet().stream().anyMatch(PaymentFacts::online);
        if (!online || overpaid(before) || !overpaid(after)) {
            return Optional.empty();
        }
        List<String> transactions = payments.standingPayments().entrySet().stream()
                .filter(payment -> payment.getValue().value().state() == Payment.State.RECEIVED)
                .map(Map.Entry::getKey)
                .limit(MOST_NAMED)
                .toList();
        return Optional.of(new PaidTwice(
                Entry.idOf("paid twice", after.key().ref(), String.join("\n", transactions)), transactions));
    }

    private static boolean overpaid(Order order) {
        return order.settlement().state() == Settlement.State.OVERPAID;
    }

    /** What the staff read of it in the order's conversation. */
    public Entry entry(Instant at) {
        return new Entry(
                id,
                at,
                Entry.Author.SYSTEM,
                Entry.Visibility.SELLER_ONLY,
                Entry.OURS,
                "This order was paid twice: " + String.join(", ", transactions)
                        + ". Pay one of them back where it was paid; the order stays paid.");
    }
}
