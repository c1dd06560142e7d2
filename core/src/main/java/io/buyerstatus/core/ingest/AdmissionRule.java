package io.buyerstatus.core.ingest;

import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules by which an order's placing is refused; the first refusal wins. */
enum AdmissionRule {
    /** Only orders received after the installation are taken over (KS-1). */
    PLACED_BEFORE_INSTALLATION {
        @Override
        boolean refuses(OrderEvent event, Fact.OrderPlaced placed, Connection connection, Instant receivedAt) {
            return !event.imported() && placed.placedAt().isBefore(connection.installedAt());
        }
    },
    /**
     * A removed connection brings no new orders (KS-10). Whoever sends an event chooses its time, so some while after the removal
     * what counts is when it came; until then, an order from before may still be on its way.
     */
    CONNECTION_REMOVED {
        @Override
        boolean refuses(OrderEvent event, Fact.OrderPlaced placed, Connection connection, Instant receivedAt) {
            return connection
                    .removedAt()
                    .filter(removed -> !event.time().isBefore(removed) || !receivedAt.isBefore(removed.plus(GRACE)))
                    .isPresent();
        }
    };

    /** The longest that a shop system tries to deliver a webhook: Shopify's 48 hours. */
    private static final Duration GRACE = Duration.ofDays(2);

    private static final List<AdmissionRule> ALL = List.of(values());

    abstract boolean refuses(OrderEvent event, Fact.OrderPlaced placed, Connection connection, Instant receivedAt);

    /** The rule's name as operators read it, e.g. {@code placed-before-installation}. */
    String ruleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How an order stands after an event: a refusal is remembered, and lifted by an import only. */
    static Admission admission(Optional<Order> before, OrderEvent event, Connection connection, Instant receivedAt) {
        Admission now = before.map(Order::admission).orElseGet(Admission.Pending::new);
        boolean settled = now instanceof Admission.Admitted || now instanceof Admission.Erased;
        if (!(event.fact() instanceof Fact.OrderPlaced placed) || settled) {
            return now;
        }
        return ALL.stream()
                .filter(rule -> rule.refuses(event, placed, connection, receivedAt))
                .findFirst()
                .<Admission>map(rule -> new Admission.Refused(rule.ruleName()))
                .orElseGet(Admission.Admitted::new);
    }
}
