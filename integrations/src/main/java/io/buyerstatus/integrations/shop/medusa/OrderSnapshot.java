package io.buyerstatus.integrations.shop.medusa;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Medusa order as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    private static final String DRAFT = "order.draft";
    private static final String REQUIRES_ACTION = "payment.requires_action";

    private final MedusaOrder order;
    private final Assertions assertions;
    private final OrderContents contents;
    private final StatusMapping mapping;
    private final Instant placedAt;
    private final Instant modifiedAt;

    OrderSnapshot(Payload payload, Connection connection) {
        this.order = new MedusaOrder(payload);
        this.mapping = new StatusMapping(connection, MedusaStates.DEFAULTS);
        this.assertions = new Assertions(connection.id(), order.requiredId());
        this.contents = new OrderContents(order);
        this.placedAt = order.placedAt()
                .orElseThrow(() -> payload.missing("created_at", "a time such as 2026-11-18T08:12:00.000Z"));
        this.modifiedAt = order.changedAt().orElse(placedAt);
    }

    Translation read() {
        if (MedusaStates.ofOrder(order.json()).equals(DRAFT)) {
            return new Translation.Ignored("an order that somebody is still writing");
        }
        Fact.Contents now = contents.read();
        Set<ShopStatus> asserted = mapping.asserted(statuses());
        boolean paid = paid(asserted, now);
        assertions.once(new Fact.OrderPlaced(placedAt, true, now), placedAt);
        assertions.asOf("order", new Fact.OrderChanged(now, Optional.of(snapshot(asserted, paid))), modifiedAt);
        if (asserted.contains(CONFIRMED) || paid) {
            assertions.once(new Fact.OrderConfirmed(), modifiedAt);
        }
        if (paid) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), modifiedAt);
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        shipments().assertInto(assertions);
        payments().assertInto(assertions);
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), modifiedAt);
        }
        return assertions.translation();
    }

    /** An order that costs nothing has no payment, and nobody waits for one. */
    private boolean paid(Set<ShopStatus> asserted, Fact.Contents now) {
        return (asserted.contains(PAID)
                        && now.totals()
                                .filter(totals -> payments().incomplete(totals.total()))
                                .isEmpty())
                || (!asserted.contains(CANCELLED)
                        && now.totals()
                                .filter(totals -> totals.total().isZero())
                                .isPresent());
    }

    private Fact.Snapshot snapshot(Set<ShopStatus> asserted, boolean paid) {
        return new Fact.Snapshot(
                Milestones.of(
                        asserted,
                        paid,
                        !paid && MedusaStates.ofPayment(order.json()).equals(REQUIRES_ACTION),
                        !paid),
                Optional.of(shipments().ids()),
                Optional.of(payments().refunds()),
                Optional.of(payments().reported()),
                paid ? Optional.empty() : payments().received());
    }

    private List<String> statuses() {
        List<String> statuses = new ArrayList<>(ofTheWhole());
        order.fulfilments().forEach(fulfilment -> statuses.add(MedusaStates.ofFulfilment(fulfilment)));
        return statuses;
    }

    private List<String> ofTheWhole() {
        return List.of(MedusaStates.ofOrder(order.json()), MedusaStates.ofPayment(order.json()));
    }

    private Shipments shipments() {
        return new Shipments(
                order, mapping::meansSent, mapping.asserted(ofTheWhole()).contains(SENT), modifiedAt);
    }

    private Payments payments() {
        return new Payments(order, contents.currency(), modifiedAt);
    }
}
