package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Shopify order as it is now, read as all the facts that it asserts. Its statuses are the financial status, the
 * fulfilment status and the tags (as {@code tag:NAME}, since Shopify's shops mark their own steps with tags).
 */
final class OrderSnapshot {
    /**
     * An order that exists is a confirmed one at Shopify (SH-12). The fulfilment status counts only where no fulfilment
     * is listed.
     */
    static final Map<String, Set<ShopStatus>> DEFAULTS = Map.of(
            "pending", Set.of(CONFIRMED),
            "authorized", Set.of(CONFIRMED),
            "partially_paid", Set.of(CONFIRMED),
            "paid", Set.of(CONFIRMED, PAID),
            "partially_refunded", Set.of(CONFIRMED, PAID),
            "refunded", Set.of(CONFIRMED, PAID),
            "fulfilled", Set.of(SENT),
            "partial", Set.of(SENT));

    private static final Set<String> MONEY_CAME = Set.of("paid", "partially_refunded", "refunded");

    private static final String PARTLY_PAID = "partially_paid";

    /** Nothing came, whatever is outstanding: of an order that was cancelled nothing is, either. */
    private static final Set<String> NOTHING_CAME = Set.of("pending", "authorized", "voided", "expired");

    /** The payment that the financial status speaks of. */
    private static final String PAYMENT = "financial";

    private static final Map<String, Payment.State> PAYMENT_STATES = Map.of(
            "authorized", Payment.State.AUTHORISED,
            "voided", Payment.State.FAILED,
            "expired", Payment.State.FAILED);

    private static final int MOST = 200;

    private final Payload order;
    private final String financialStatus;
    private final Set<ShopStatus> asserted;
    private final Assertions assertions;
    private final OrderContents contents;
    private final Instant createdAt;
    private final Instant updatedAt;

    OrderSnapshot(Payload order, Connection connection) {
        this.order = order;
        this.financialStatus = order.line("financial_status", 40);
        this.asserted = new StatusMapping(connection, DEFAULTS).asserted(statuses());
        this.assertions = new Assertions(connection.id(), order.requiredId("id"));
        this.contents = new OrderContents(order);
        this.createdAt = order.requiredInstant("created_at", ShopifyTime::parse);
        this.updatedAt = order.instant("updated_at", ShopifyTime::parse).orElse(createdAt);
    }

    /** What the first delivery of an order asserts. Its note is the buyer's; later, staff write there as well. */
    Translation created() {
        assertions.once(new Fact.OrderPlaced(createdAt, true, OrderParts.placed(contents.withBuyerNote())), createdAt);
        if (PARTLY_PAID.equals(financialStatus)) {
            assertions.asOf(
                    "order", new Fact.OrderChanged(contents.withBuyerNote(), Optional.of(snapshot())), updatedAt);
        }
        assertProgress(createdAt);
        return assertions.translation();
    }

    /** What any later delivery asserts; it may be the first to arrive, or the only one. */
    Translation updated() {
        Fact.Contents now = contents.withoutNote();
        assertions.once(new Fact.OrderPlaced(createdAt, true, OrderParts.placed(now)), createdAt);
        assertions.asOf("order", new Fact.OrderChanged(now, Optional.of(snapshot())), updatedAt);
        assertProgress(updatedAt);
        return assertions.translation();
    }

    private boolean paid() {
        return asserted.contains(PAID) || MONEY_CAME.contains(financialStatus);
    }

    private boolean cancelled() {
        return order.instant("cancelled_at", ShopifyTime::parse).isPresent() || asserted.contains(CANCELLED);
    }

    /** What the money of the order is, where it is neither there nor simply missing. */
    private Optional<Payment.State> paymentState() {
        return Optional.ofNullable(PAYMENT_STATES.get(financialStatus));
    }

    private static Fact payment(Payment.State state) {
        return new Fact.PaymentReported(
                PAYMENT, new Payment(state, Optional.empty(), Optional.empty(), "", Optional.empty()));
    }

    private Fact.Snapshot snapshot() {
        Map<Milestone, Boolean> milestones = new EnumMap<>(Milestone.class);
        milestones.put(Milestone.CANCELLED, cancelled());
        milestones.put(Milestone.WITHDRAWN, false);
        if (!financialStatus.isEmpty()) {
            milestones.put(Milestone.PAID, paid());
        }
        return new Fact.Snapshot(
                milestones,
                order.has("fulfillments") ? Optional.of(shipments()) : Optional.empty(),
                order.has("refunds")
                        ? Optional.of(refunds().stream().map(Refund::id).toList())
                        : Optional.empty(),
                Optional.of(reported() ? List.of(PAYMENT) : List.of()),
                received());
    }

    /** Whether the payment stands that was reported: also one that was reserved, and taken in part. */
    private boolean reported() {
        return paymentState().isPresent()
                || uncounted()
                || (financialStatus.equals(PARTLY_PAID) && contents.shortOfWhatWasOrdered());
    }

    /** Whether a part is paid, and Shopify does not say how much: not in currencies other than the shop's, nor to apps that may not see it. */
    private boolean uncounted() {
        return financialStatus.equals(PARTLY_PAID)
                && !paid()
                && contents.received().filter(came -> !came.isZero()).isEmpty();
    }

    private Optional<Money> received() {
        if (NOTHING_CAME.contains(financialStatus) && !paid()) {
            return Optional.of(contents.nothing());
        }
        return uncounted() || (paid() && !contents.overpaid()) ? Optional.empty() : contents.received();
    }

    private List<String> shipments() {
        List<Payload> fulfilments = order.objects("fulfillments");
        return asserted.contains(SENT) && fulfilments.isEmpty()
                ? List.of(Fulfilment.UNTRACKED)
                : fulfilments.stream()
                        .flatMap(fulfilment -> new Fulfilment(fulfilment).shipments().stream())
                        .limit(MOST)
                        .toList();
    }

    private List<Refund> refunds() {
        return order.objects("refunds").stream()
                .flatMap(refund -> Refund.of(refund).stream())
                .limit(MOST)
                .toList();
    }

    private void assertProgress(Instant moment) {
        List<Payload> fulfilments = order.objects("fulfillments");
        if (asserted.contains(CONFIRMED)) {
            // Confirmed by being there, so whichever snapshot comes first says the same.
            assertions.once(new Fact.OrderConfirmed(), createdAt);
        }
        // That the money came is a fact, whatever the shop's mapping makes of the status.
        if (paid()) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), moment);
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), moment);
        }
        fulfilments.forEach(fulfilment -> new Fulfilment(fulfilment).assertInto(assertions));
        if (asserted.contains(SENT) && fulfilments.isEmpty()) {
            assertions.once("untracked", Fulfilment.untracked(moment), moment);
        }
        if (uncounted()) {
            assertions.once(
                    PAYMENT + ":" + Payment.State.RECEIVED_IN_PART,
                    new Fact.PaymentReported(PAYMENT, Payment.uncounted()),
                    moment);
        }
        paymentState().ifPresent(state -> assertions.once(PAYMENT + ":" + state, payment(state), moment));
        Optional<Instant> cancelledAt = order.instant("cancelled_at", ShopifyTime::parse);
        if (cancelled()) {
            // Shopify's reason is a code for the shop ("fraud"), no word for the buyer.
            assertions.once(new Fact.OrderCancelled(""), cancelledAt.orElse(moment));
        }
        assertRefunds();
    }

    /** The last of an order's refunds makes it a full one, if the order says "refunded". */
    private void assertRefunds() {
        List<Refund> refunds = refunds();
        boolean all = financialStatus.equals("refunded");
        for (int at = 0; at < refunds.size(); at++) {
            refunds.get(at).assertInto(assertions, all && at == refunds.size() - 1);
        }
    }

    private List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        statuses.add(financialStatus);
        statuses.add(order.line("fulfillment_status", 40));
        Arrays.stream(order.line("tags", 10_000).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(tag -> "tag:" + tag)
                .forEach(statuses::add);
        return statuses;
    }
}
