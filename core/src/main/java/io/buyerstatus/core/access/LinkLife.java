package io.buyerstatus.core.access;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How long an order's links open it: as many days as the shop says after the last thing that happened to it. */
public final class LinkLife {
    private LinkLife() {}

    /** Whether the order's links opened it long enough; never where the shop sets no number of days. */
    public static boolean over(Order order, EffectiveSettings settings, Instant now) {
        return settings.find(PrivacySettings.LINK_DAYS)
                .flatMap(days -> newest(order).map(at -> at.plus(Duration.ofDays(days))))
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    private static Optional<Instant> newest(Order order) {
        return Stream.of(
                        order.milestones().at(Milestone.PLACED),
                        order.lastSentAt(),
                        order.deliveredAt(),
                        order.access().link().renewedAt())
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
