package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.shop.ShopStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What a snapshot of an order says of its milestones. */
public final class Milestones {
    private Milestones() {}

    /**
     * Of an order that a shop system shows, which therefore was not thrown away.
     *
     * @param asserted what its statuses mean
     * @param awaitingPayment whether a provider has yet to collect the money
     * @param unconfirmed whether the shop has not accepted it; since when it has is said by an event of its own
     */
    public static Map<Milestone, Boolean> of(
            Set<ShopStatus> asserted, boolean paid, boolean awaitingPayment, boolean unconfirmed) {
        Map<Milestone, Boolean> milestones = new EnumMap<>(Milestone.class);
        milestones.put(Milestone.CANCELLED, asserted.contains(ShopStatus.CANCELLED));
        milestones.put(Milestone.WITHDRAWN, false);
        milestones.put(Milestone.PAID, paid);
        milestones.put(Milestone.AWAITING_PAYMENT, awaitingPayment);
        if (asserted.contains(ShopStatus.CONFIRMED)) {
            // Once more, where a state in between took it back, as a dispute does until it is won.
            milestones.put(Milestone.CONFIRMED, true);
        } else if (unconfirmed) {
            milestones.put(Milestone.CONFIRMED, false);
        }
        return milestones;
    }
}
