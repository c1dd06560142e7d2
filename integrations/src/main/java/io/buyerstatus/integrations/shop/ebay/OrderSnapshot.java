package io.buyerstatus.integrations.shop.ebay;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An order at eBay as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    /** The payment that the order's status speaks of. */
    private static final String PAYMENT = "order";

    private final Payload order;
    private final List<Payload> fulfilments;
    private final StatusMapping mapping;
    private final Assertions assertions;
    private final OrderContents contents;
    private final Instant placedAt;
    private final Instant modifiedAt;

    /**
     * @param fulfilments what was sent of it
     */
    OrderSnapshot(Payload order, List<Payload> fulfilments, Connection connection) {
        this.order = order;
        this.fulfilments = fulfilments;
        this.mapping = new StatusMapping(connection, Statuses.MEANINGS);
        this.assertions =
                new Assertions(connection.id(), order.requiredLine("orderId", 100, "eBay's number of the order"));
        this.contents = new OrderContents(order);
        this.placedAt = EbayTime.of(order, "creationDate")
                .orElseThrow(() -> order.missing("creationDate", "a time such as 2026-11-18T08:12:00.000Z"));
        this.modifiedAt = EbayTime.of(order, "lastModifiedDate").orElse(placedAt);
    }

    Translation fetched() {
        Fact.Contents now = contents.read();
        Set<ShopStatus> asserted = mapping.asserted(statuses());
        boolean paid = asserted.contains(PAID);
        boolean atProvider = !paid && !asserted.contains(CANCELLED) && !onCollection(now);
        assertions.once(new Fact.OrderPlaced(placedAt, true, false, now), placedAt);
        assertions.asOf(
                "order",
                new Fact.OrderChanged(contents.asOfNow(), Optional.of(snapshot(asserted, paid, atProvider))),
                modifiedAt);
        Instant paidAt = paidAt().orElse(modifiedAt);
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), paidAt);
        }
        if (paid) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), paidAt);
        }
        if (failed()) {
            assertions.asOf(
                    PAYMENT,
                    new Fact.PaymentReported(
                            PAYMENT,
                            new Payment(
                                    Payment.State.FAILED, Optional.empty(), Optional.empty(), "", Optional.empty())),
                    modifiedAt);
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        shipments(asserted).assertInto(assertions);
        refunds().assertInto(assertions);
        if (asserted.contains(CANCELLED)) {
            assertions.once(
                    new Fact.OrderCancelled(""),
                    EbayTime.of(order.object("cancelStatus"), "cancelledDate").orElse(modifiedAt));
        }
        return assertions.translation();
    }

    private List<String> statuses() {
        return Stream.of(
                        Statuses.SHIPPING + order.line("orderFulfillmentStatus", 40),
                        Statuses.PAYMENT + order.line("orderPaymentStatus", 40),
                        Statuses.CANCELLATION + order.object("cancelStatus").line("cancelState", 40))
                .filter(status -> !status.endsWith("."))
                .toList();
    }

    private Fact.Snapshot snapshot(Set<ShopStatus> asserted, boolean paid, boolean atProvider) {
        return new Fact.Snapshot(
                Milestones.of(asserted, paid, atProvider, true),
                Optional.of(shipments(asserted).ids()),
                Optional.of(refunds().ids()),
                Optional.of(failed() ? List.of(PAYMENT) : List.of()),
                Optional.empty());
    }

    private boolean failed() {
        return order.line("orderPaymentStatus", 40).equals("FAILED");
    }

    private static boolean onCollection(Fact.Contents now) {
        return now.payment()
                .filter(terms -> terms.method() == PaymentTerms.Method.IN_SHOP)
                .isPresent();
    }

    private Optional<Instant> paidAt() {
        return order.object("paymentSummary").objects("payments").stream()
                .flatMap(payment -> EbayTime.of(payment, "paymentDate").stream())
                .max(Comparator.naturalOrder());
    }

    private Shipments shipments(Set<ShopStatus> asserted) {
        return new Shipments(fulfilments, asserted.contains(SENT), modifiedAt);
    }

    private Refunds refunds() {
        return new Refunds(order, contents.currency(), modifiedAt);
    }
}
