package io.buyerstatus.core.order;

import io.buyerstatus.core.order.address.AddressChanges;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import java.util.List;

/**
 * What the buyer declares about an order, beside what the shop says of it: it never changes what events said, and no event changes
 * what was declared.
 *
 * @param preferences what the buyer wishes to hear, and where
 * @param withdrawals that they withdraw from the contract, oldest first; written by themselves, never with the order
 * @param payments that they began to pay with a provider; written by themselves, never with the order
 * @param tickets what they ask to have settled; the staff say who looks after it, and close it
 * @param addresses where they ask it to be sent instead; the staff decide, and whether the shop system knows of it is heard from its events
 */
public record BuyerDeclarations(
        NotificationPreferences preferences,
        List<Withdrawal> withdrawals,
        PaymentAttempts payments,
        Tickets tickets,
        AddressChanges addresses) {
    /** Nothing was declared. */
    public static final BuyerDeclarations NONE = new BuyerDeclarations(
            NotificationPreferences.NONE, List.of(), PaymentAttempts.NONE, Tickets.NONE, AddressChanges.NONE);

    public BuyerDeclarations {
        withdrawals = List.copyOf(withdrawals);
    }

    /** These, with other preferences. */
    BuyerDeclarations with(NotificationPreferences next) {
        return new BuyerDeclarations(next, withdrawals, payments, tickets, addresses);
    }

    /** These, with other tickets. */
    BuyerDeclarations with(Tickets next) {
        return new BuyerDeclarations(preferences, withdrawals, payments, next, addresses);
    }

    /** These, with other attempts to pay. */
    public BuyerDeclarations with(PaymentAttempts next) {
        return new BuyerDeclarations(preferences, withdrawals, next, tickets, addresses);
    }

    /** These, with other declarations of withdrawal. */
    public BuyerDeclarations with(List<Withdrawal> next) {
        return new BuyerDeclarations(preferences, next, payments, tickets, addresses);
    }

    /** These, with other addresses asked for. */
    BuyerDeclarations with(AddressChanges next) {
        return new BuyerDeclarations(preferences, withdrawals, payments, tickets, next);
    }
}
