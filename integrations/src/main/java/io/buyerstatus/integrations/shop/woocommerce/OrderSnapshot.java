package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A WooCommerce order as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    /** WooCommerce's own statuses; "completed" means paid and handed over. */
    private static final Map<String, Set<ShopStatus>> DEFAULTS = Map.of(
            "pending", Set.of(PLACED),
            "on-hold", Set.of(PLACED),
            "failed", Set.of(PLACED),
            "processing", Set.of(CONFIRMED),
            "completed", Set.of(CONFIRMED, PAID, SENT),
            "refunded", Set.of(CONFIRMED, PAID),
            "cancelled", Set.of(CANCELLED));

    /** An order that somebody is still writing, or has thrown away. */
    private static final Set<String> NO_ORDERS = Set.of("checkout-draft", "auto-draft", "draft", "trash");

    private final Payload order;
    private final Connection connection;
    private final Assertions assertions;
    private final OrderContents contents;
    private final Instant createdAt;
    private final Instant modifiedAt;

    OrderSnapshot(Payload order, Connection connection) {
        this.order = order;
        this.connection = connection;
        this.assertions = new Assertions(connection.id(), order.requiredId("id"));
        this.contents = new OrderContents(order);
        this.createdAt = WooTime.of(order, "date_created")
                .orElseThrow(() -> order.missing("date_created_gmt", "a time such as 2026-11-18T08:12:00"));
        this.modifiedAt = WooTime.of(order, "date_modified").orElse(createdAt);
    }

    /** What the first delivery of an order asserts. */
    Translation created() {
        return translate(false);
    }

    /** What any later delivery asserts; it may be the first to arrive, or the only one. */
    Translation updated() {
        return translate(true);
    }

    private Translation translate(boolean later) {
        String status = order.line("status", 60);
        if (NO_ORDERS.contains(status)) {
            return new Translation.Ignored("not an order yet, or no more");
        }
        Fact.Contents now = contents.read();
        assertions.once(new Fact.OrderPlaced(createdAt, true, now), createdAt);
        if (later) {
            assertions.asOf("order", new Fact.OrderChanged(now), modifiedAt);
        }
        assertProgress(new StatusMapping(connection, DEFAULTS).asserted(List.of(status)));
        new Refunds(order, contents.currency(), modifiedAt).assertInto(assertions);
        return assertions.translation();
    }

    private void assertProgress(Set<ShopStatus> asserted) {
        Optional<Instant> paidAt = WooTime.of(order, "date_paid");
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), paidAt.orElse(modifiedAt));
        }
        if (asserted.contains(PAID) || paidAt.isPresent()) {
            assertions.once(
                    new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()),
                    paidAt.orElse(modifiedAt));
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        new Parcels(order, createdAt, modifiedAt).assertInto(assertions, asserted.contains(SENT));
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), modifiedAt);
        }
    }
}
