package io.buyerstatus.core.order;

import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import java.util.List;

/**
 * What the buyer declares about an order, beside what the shop says of it: an event never changes it, and it never changes
 * what events said.
 *
 * @param preferences what the buyer wishes to hear, and where
 * @param withdrawals that they withdraw from the contract, oldest first; written by themselves, never with the order
 * @param payments that they began to pay with a provider; written by themselves, never with the order
 * @param tickets what they ask to have settled; the staff say who looks after it, and close it
 */
public record BuyerDeclarations(
        NotificationPreferences preferences, List<Withdrawal> withdrawals, PaymentAttempts payments, Tickets tickets) {
    /** Nothing was declared. */
    public static final BuyerDeclarations NONE =
            new BuyerDeclarations(NotificationPreferences.NONE, List.of(), PaymentAttempts.NONE, Tickets.NONE);

    public BuyerDeclarations {
        withdrawals = List.copyOf(withdrawals);
    }

    /** These, with other preferences. */
    BuyerDeclarations with(NotificationPreferences next) {
        return new BuyerDeclarations(next, withdrawals, payments, tickets);
    }

    /** These, with other tickets. */
    BuyerDeclarations with(Tickets next) {
        return new BuyerDeclarations(preferences, withdrawals, payments, next);
    }

    /** These, with other attempts to pay. */
    public BuyerDeclarations with(PaymentAttempts next) {
        return new BuyerDeclarations(preferences, withdrawals, next, tickets);
    }

    /** These, with other declarations of withdrawal. */
    public BuyerDeclarations with(List<Withdrawal> next) {
        return new BuyerDeclarations(preferences, next, payments, tickets);
    }
}
