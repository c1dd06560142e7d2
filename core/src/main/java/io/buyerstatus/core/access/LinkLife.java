package io.buyerstatus.core.access;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Duration;
import java.time.Instant;

/** How long an order's links open it: as many days as the shop says after the last thing that happened to it. */
public final class LinkLife {
    private LinkLife() {}

    /** Whether the order's links opened it long enough; never where the shop sets no number of days. */
    public static boolean over(Order order, EffectiveSettings settings, Instant now) {
        return OrderHead.newest(order)
                .filter(newest -> over(newest, settings, now))
                .isPresent();
    }

    /** @param newest when the last thing happened to the order, {@link OrderHead#newest} */
    static boolean over(Instant newest, EffectiveSettings settings, Instant now) {
        return settings.find(PrivacySettings.LINK_DAYS)
                .map(days -> newest.plus(Duration.ofDays(days)))
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }
}
