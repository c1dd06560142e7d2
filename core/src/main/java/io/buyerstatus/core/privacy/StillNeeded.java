package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why an order's data is not erased yet although its buyer asks: it is needed for the contract or for claims (GDPR, art. 17(3)(b) and (e)). */
public enum StillNeeded {
    /** Goods are still to come, or come back. */
    ON_ITS_WAY,
    /** The buyer is paying with a provider at this moment. */
    BEING_PAID,
    /** More was paid than is due. */
    REFUND_DUE,
    /** The buyer withdrew, and the time for sending back and refunding runs. */
    WITHDRAWAL_RUNS;

    private static final Set<Progress> DONE = EnumSet.of(Progress.DELIVERED, Progress.RETURNED);
    /** After so long without any news an order is over, whatever was reported. */
    private static final Duration SILENCE = Duration.ofDays(90);

    private static final Duration WITHDRAWING = Duration.ofDays(30);

    /** The reason; empty where nothing stands against erasing. */
    public static Optional<StillNeeded> of(Order order, Instant now) {
        if (order.erased() || !order.known()) {
            return Optional.empty();
        }
        if (order.payments().underway()) {
            return Optional.of(BEING_PAID);
        }
        if (order.withdrawals().stream().anyMatch(said -> said.at().isAfter(now.minus(WITHDRAWING)))) {
            return Optional.of(WITHDRAWAL_RUNS);
        }
        if (OrderHead.newest(order)
                .map(newest -> newest.isBefore(now.minus(SILENCE)))
                .orElse(false)) {
            return Optional.empty();
        }
        if (order.settlement().overpaid().isPresent()) {
            return Optional.of(REFUND_DUE);
        }
        boolean over = order.cancelled()
                || (DONE.contains(order.progress()) && order.parts().stream().allMatch(Part::done))
                || order.takenAlong()
                || order.milestones().has(Milestone.CANCELLED);
        return over ? Optional.empty() : Optional.of(ON_ITS_WAY);
    }
}
