package io.buyerstatus.integrations.shop.shopware;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Shopware order as it is now, read as all the facts that it asserts. Its statuses are those of its three state machines, named as Shopware
 * names them in its events: {@code order.state.completed}, {@code order_delivery.state.shipped}, {@code order_transaction.state.paid}.
 */
final class OrderSnapshot {
    static final String ORDER = "order.state.";

    /** What Shopware's own states assert. That an order is completed says nothing of its delivery. */
    static final Map<String, Set<ShopStatus>> DEFAULTS = Map.ofEntries(
            Map.entry("order.state.open", Set.of(PLACED)),
            Map.entry("order.state.in_progress", Set.of(CONFIRMED)),
            Map.entry("order.state.completed", Set.of(CONFIRMED)),
            Map.entry("order.state.cancelled", Set.of(CANCELLED)),
            Map.entry("order_delivery.state.shipped", Set.of(CONFIRMED, SENT)),
            Map.entry("order_delivery.state.shipped_partially", Set.of(CONFIRMED, SENT)),
            Map.entry("order_delivery.state.delivered", Set.of(CONFIRMED, SENT)),
            Map.entry("order_delivery.state.delivered_partially", Set.of(CONFIRMED, SENT)),
            Map.entry("order_delivery.state.returned", Set.of(CONFIRMED, SENT)),
            Map.entry("order_delivery.state.returned_partially", Set.of(CONFIRMED, SENT)),
            Map.entry("order_transaction.state.paid", Set.of(CONFIRMED, PAID)),
            Map.entry("order_transaction.state.paid_partially", Set.of(CONFIRMED)),
            Map.entry("order_transaction.state.authorized", Set.of(CONFIRMED)),
            Map.entry("order_transaction.state.refunded", Set.of(CONFIRMED, PAID)),
            Map.entry("order_transaction.state.refunded_partially", Set.of(CONFIRMED, PAID)),
            Map.entry("order_transaction.state.chargeback", Set.of(CONFIRMED)));

    /** What Shopware's further states are, which assert nothing. */
    private static final Set<String> SAYING_NOTHING = Set.of(
            "order_delivery.state.open",
            "order_delivery.state.cancelled",
            "order_transaction.state.open",
            "order_transaction.state.unconfirmed",
            "order_transaction.state.in_progress",
            "order_transaction.state.reminded",
            "order_transaction.state.failed",
            "order_transaction.state.cancelled");

    /** While a payment has one of these states, its buyer is at a provider, or was. */
    private static final Set<String> PAYABLE = Set.of("open", "unconfirmed", "in_progress", "failed", "cancelled");

    private static final Set<PaymentTerms.Method> BY_HAND = EnumSet.of(
            PaymentTerms.Method.CASH_ON_DELIVERY,
            PaymentTerms.Method.INVOICE,
            PaymentTerms.Method.IN_SHOP,
            PaymentTerms.Method.OTHER);

    private final ShopwareOrder order;
    private final Assertions assertions;
    private final OrderContents contents;
    private final StatusMapping mapping;
    private final Instant placedAt;
    private final Instant modifiedAt;

    OrderSnapshot(Payload payload, Connection connection) {
        this(payload, connection, Optional.empty());
    }

    /**
     * @param spoken the language that the buyer's shop spoke, where the order does not say
     */
    OrderSnapshot(Payload payload, Connection connection, Optional<Language> spoken) {
        this.order = new ShopwareOrder(payload);
        this.mapping = new StatusMapping(connection, DEFAULTS);
        this.assertions = new Assertions(connection.id(), order.requiredId());
        this.contents = new OrderContents(order, spoken);
        this.placedAt = order.placedAt()
                .orElseThrow(() -> payload.missing("orderDateTime", "a time such as 2026-11-18T08:12:00.000+00:00"));
        this.modifiedAt = order.changedAt().orElse(placedAt);
    }

    /** What the first delivery of an order asserts. */
    Translation created() {
        return translate(false);
    }

    /** What any later state asserts; it may be the first to arrive, or the only one. */
    Translation updated() {
        return translate(true);
    }

    private Translation translate(boolean later) {
        if (!order.live()) {
            return new Translation.Ignored("an order that somebody is still editing");
        }
        Fact.Contents now = contents.read();
        Set<ShopStatus> asserted = mapping.asserted(statuses());
        boolean atProvider = atProvider(asserted, now);
        assertions.once(new Fact.OrderPlaced(placedAt, true, atProvider && !later, now), placedAt);
        contents.pictures()
                .ifPresent(
                        shown -> assertions.asOf("pictures", new Fact.OrderChanged(shown, Optional.empty()), placedAt));
        if (later) {
            assertions.asOf(
                    "order", new Fact.OrderChanged(now, Optional.of(snapshot(asserted, atProvider))), modifiedAt);
        }
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), modifiedAt);
        }
        if (asserted.contains(PAID)) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), modifiedAt);
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        shipments().assertInto(assertions);
        transactions(asserted).assertInto(assertions);
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), modifiedAt);
        }
        return assertions.translation();
    }

    /**
     * Of a part whose state is one of the shop's own, which nobody explained, nothing is said: what was known of it goes on. That it is paid, or was
     * sent, is not taken back because a plug-in calls the next step by a name of its own.
     */
    private Fact.Snapshot snapshot(Set<ShopStatus> asserted, boolean atProvider) {
        Transactions transactions = transactions(asserted);
        boolean orderExplained = isExplained(ORDER + ShopwareOrder.state(order.json()));
        boolean paymentExplained =
                order.mainTransaction().stream().allMatch(main -> isExplained(Transactions.status(main)));
        boolean deliveriesExplained = order.deliveries().stream().allMatch(each -> isExplained(Shipments.status(each)));
        Map<Milestone, Boolean> milestones =
                Milestones.of(asserted, asserted.contains(PAID), atProvider, orderExplained && paymentExplained);
        if (!orderExplained) {
            milestones.remove(Milestone.CANCELLED);
        }
        if (!paymentExplained) {
            milestones.remove(Milestone.PAID);
        }
        return new Fact.Snapshot(
                milestones,
                deliveriesExplained ? Optional.of(shipments().ids()) : Optional.empty(),
                Optional.of(transactions.refunds()),
                Optional.of(transactions.reported()),
                asserted.contains(PAID) || !paymentExplained ? Optional.empty() : transactions.received());
    }

    private boolean isExplained(String status) {
        return mapping.names(status)
                || DEFAULTS.containsKey(status)
                || SAYING_NOTHING.contains(status)
                || Shipments.isReady(status);
    }

    /** Whether the shop waits for a payment that a provider takes before it accepts the order; not where money came, or none is owed. */
    private boolean atProvider(Set<ShopStatus> asserted, Fact.Contents now) {
        boolean owed = now.totals()
                .filter(totals -> totals.total().amount().signum() > 0)
                .isPresent();
        return owed
                && !asserted.contains(CONFIRMED)
                && order.mainTransaction()
                        .filter(main -> PAYABLE.contains(ShopwareOrder.state(main)))
                        .isPresent()
                && now.payment()
                        .filter(terms -> !terms.method().sentByBuyer() && !BY_HAND.contains(terms.method()))
                        .isPresent();
    }

    /** The states of the order, of its deliveries, and of the payment that counts. */
    private List<String> statuses() {
        List<String> statuses = new ArrayList<>(ofTheWhole());
        order.deliveries().forEach(delivery -> statuses.add(Shipments.status(delivery)));
        return statuses;
    }

    private List<String> ofTheWhole() {
        List<String> statuses = new ArrayList<>();
        statuses.add(ORDER + ShopwareOrder.state(order.json()));
        order.mainTransaction().ifPresent(main -> statuses.add(Transactions.status(main)));
        boolean paidByAnother = order.paid().stream()
                .anyMatch(payment -> !payment.line("id", 40).equals(mainId()));
        if (paidByAnother) {
            statuses.add(Transactions.PARTLY_PAID);
        }
        return statuses;
    }

    private String mainId() {
        return order.mainTransaction().map(main -> main.line("id", 40)).orElse("");
    }

    private Shipments shipments() {
        return new Shipments(
                order, mapping::meansSent, mapping.asserted(ofTheWhole()).contains(SENT), modifiedAt);
    }

    private Transactions transactions(Set<ShopStatus> asserted) {
        return new Transactions(order, contents.currency(), asserted.contains(CANCELLED), modifiedAt);
    }
}
