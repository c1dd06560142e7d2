package io.buyerstatus.core.order;

import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import java.util.List;

/**
 * What the buyer declares about an order, beside what the shop says of it: an event never changes it, and it never changes
 * what events said.
 *
 * @param preferences what the buyer wishes to hear, and where
 * @param withdrawals that they withdraw from the contract, oldest first; written by themselves, never with the order
 * @param payments that they began to pay with a provider; written by themselves, never with the order
 */
public record BuyerDeclarations(
        NotificationPreferences preferences, List<Withdrawal> withdrawals, PaymentAttempts payments) {
    /** Nothing was declared. */
    public static final BuyerDeclarations NONE =
            new BuyerDeclarations(NotificationPreferences.NONE, List.of(), PaymentAttempts.NONE);

    public BuyerDeclarations {
        withdrawals = List.copyOf(withdrawals);
    }

    /** These, with other preferences. */
    BuyerDeclarations with(NotificationPreferences next) {
        return new BuyerDeclarations(next, withdrawals, payments);
    }
}
