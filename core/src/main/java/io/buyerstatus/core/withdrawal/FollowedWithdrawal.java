package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A declaration as the shop's staff follow it.
 *
 * @param withdrawal with the order that it fits, or that the staff found for it
 * @param intact whether it is what was sealed when it was received
 * @param order that it is about, as it is now, where there is one
 * @param exemptions what of it may be excepted
 * @param settled who is done with it
 * @param assigned who found its order, where it fitted none by itself
 */
public record FollowedWithdrawal(
        Withdrawal withdrawal,
        boolean intact,
        Optional<Order> order,
        WithdrawalCase standing,
        List<Exemption> exemptions,
        Optional<Settled> settled,
        Optional<Assigned> assigned) {
    public FollowedWithdrawal {
        exemptions = List.copyOf(exemptions);
    }

    /** What the staff said about a declaration. */
    public record Marks(Optional<Settled> settled, Optional<Assigned> assigned) {}

    static FollowedWithdrawal of(
            WithdrawalStore.Kept kept, Optional<Order> order, Marks marks, EffectiveSettings settings, Instant now) {
        Withdrawal withdrawal = marks.assigned()
                .map(assigned -> assigned.read(kept.withdrawal()))
                .orElseGet(kept::withdrawal);
        return new FollowedWithdrawal(
                withdrawal,
                kept.intact(),
                order,
                WithdrawalCase.of(withdrawal, order, settings, now),
                order.map(about -> Exemption.of(about, withdrawal.said().scope(), settings))
                        .orElse(List.of()),
                marks.settled(),
                marks.assigned());
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
