package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.List;
import java.util.Optional;

/**
 * A declaration as the shop's staff follow it.
 *
 * @param intact whether it is what was sealed when it was received
 * @param order that it is about, as it is now, where one fits
 * @param exemptions what of it may be excepted
 * @param settled who is done with it
 */
public record FollowedWithdrawal(
        Withdrawal withdrawal,
        boolean intact,
        Optional<Order> order,
        WithdrawalCase standing,
        List<Exemption> exemptions,
        Optional<Settled> settled) {
    public FollowedWithdrawal {
        exemptions = List.copyOf(exemptions);
    }

    static FollowedWithdrawal of(
            WithdrawalStore.Kept kept,
            Optional<Order> order,
            WithdrawalCase standing,
            EffectiveSettings settings,
            Optional<Settled> settled) {
        return new FollowedWithdrawal(
                kept.withdrawal(),
                kept.intact(),
                order,
                standing,
                order.map(about -> Exemption.of(about, kept.withdrawal().said().scope(), settings))
                        .orElse(List.of()),
                settled);
    }

    /** Whether somebody of the shop has to do something about it: also where nothing was paid, what is withdrawn from is not to be sent. */
    public boolean open() {
        boolean over =
                switch (standing.state()) {
                    case REFUNDED -> true;
                    case NOTHING_PAID -> order.filter(Order::cancelled).isPresent();
                    case TO_JUDGE, MAY_WITHHOLD, DUE, OVERDUE -> false;
                };
        return settled.isEmpty() && !over;
    }
}
