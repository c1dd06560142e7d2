package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.withdrawal.WithdrawalCase.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<State> OVER = EnumSet.of(State.REFUNDED, State.NOTHING_PAID);

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
                order.map(about ->
                                Exemption.of(about, kept.withdrawal().said().scope(), settings))
                        .orElse(List.of()),
                settled);
    }

    /** Whether somebody of the shop has to do something about it. */
    public boolean open() {
        return settled.isEmpty() && !OVER.contains(standing.state());
    }
}
