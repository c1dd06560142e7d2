package io.buyerstatus.integrations.shop.magento;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A Magento order as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    private static final String AT_PROVIDER = "pending_payment";
    private static final String ON_HOLD = "holded";
    private static final String CLOSED = "closed";

    /** The payment of which a status says that it is a part, and nobody how much. */
    private static final String PART = "status";

    /** How modules for deposits and instalments call an order of which a part is paid. */
    private static final Set<String> IN_PART =
            Set.of("partially_paid", "partial_paid", "partly_paid", "partial_payment", "deposit_paid");

    private final MagentoOrder whole;
    private final Payload order;
    private final Assertions assertions;
    private final OrderContents contents;
    private final StatusMapping mapping;
    private final String status;
    private final String state;
    private final Instant placedAt;
    private final Instant modifiedAt;

    OrderSnapshot(MagentoOrder whole, Connection connection) {
        this.whole = whole;
        this.order = whole.json();
        this.mapping = new StatusMapping(connection, MagentoStates.DEFAULTS);
        this.status = MagentoStates.of(order, mapping::names);
        this.state = order.line("state", 60);
        this.assertions = new Assertions(connection.id(), order.requiredId("entity_id"));
        this.contents = new OrderContents(whole);
        this.placedAt = MagentoOrder.placedAt(order)
                .orElseThrow(() -> order.missing("created_at", "a time such as 2026-11-18 08:12:00"));
        this.modifiedAt = whole.changedAt().orElse(placedAt);
    }

    Translation read() {
        Set<ShopStatus> asserted = givenUp() ? Set.of(CANCELLED) : mapping.asserted(List.of(status));
        if (asserted.contains(CANCELLED) && order.id("relation_child_id").isPresent()) {
            // Somebody edited it: Magento cancels the order and places another. Its buyer did not lose anything.
            assertions.asOf("order", new Fact.OrderWithdrawn(), modifiedAt);
            return assertions.translation();
        }
        Fact.Contents now = contents.read();
        boolean paid = paid(asserted, now);
        assertions.once(new Fact.OrderPlaced(placedAt, true, now), placedAt);
        assertions.asOf("order", new Fact.OrderChanged(now, Optional.of(snapshot(asserted, paid, now))), modifiedAt);
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), modifiedAt);
        }
        if (paid) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), modifiedAt);
        }
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        payment(paid, now).ifPresent(report -> assertions.asOf("payment", report, modifiedAt));
        shipments(asserted).assertInto(assertions);
        refunds().assertInto(assertions);
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), modifiedAt);
        }
        return assertions.translation();
    }

    /**
     * Whether the shop closed it before anything came or left: it is over, and no money goes back. Magento closes orders that were sent, too,
     * where their invoice is not paid, and those that cost nothing.
     */
    private boolean givenUp() {
        return state.equals(CLOSED)
                && !mapping.names(status)
                && Stream.of("total_paid", "total_invoiced", "total_refunded")
                        .allMatch(field -> amount(field).signum() == 0)
                && amount("grand_total").signum() > 0
                && whole.shipments().isEmpty()
                && order.objects("items").stream()
                        .allMatch(item -> item.decimal("qty_shipped")
                                        .orElse(BigDecimal.ZERO)
                                        .signum()
                                == 0);
    }

    private Fact.Snapshot snapshot(Set<ShopStatus> asserted, boolean paid, Fact.Contents now) {
        return new Fact.Snapshot(
                Milestones.of(asserted, paid, !paid && atProvider(now), !state.equals(ON_HOLD)),
                Optional.of(shipments(asserted).ids()),
                Optional.of(refunds().ids()),
                Optional.of(payment(paid, now)
                        .map(report -> List.of(report.payment()))
                        .orElse(List.of())),
                paid ? Optional.empty() : received(now));
    }

    /** By the shop's own mapping, or where nothing is due any more; an order that costs nothing has no payment. */
    private boolean paid(Set<ShopStatus> asserted, Fact.Contents now) {
        if (asserted.contains(PAID)) {
            return true;
        }
        BigDecimal taken = amount("total_paid");
        if (afterwards(now) && !mapping.names(status)) {
            return state.equals(CLOSED) && taken.signum() > 0;
        }
        boolean due = now.totals()
                .map(totals -> totals.total().amount())
                .filter(total -> total.signum() > 0 && taken.compareTo(total) < 0)
                .isPresent();
        return !due && !asserted.contains(CANCELLED);
    }

    /** What is paid after the goods came: Magento calls it paid once an invoice is written. */
    private static boolean afterwards(Fact.Contents now) {
        return now.payment().filter(terms -> terms.method().paidAfterwards()).isPresent();
    }

    private BigDecimal amount(String field) {
        return order.decimal(field).orElse(BigDecimal.ZERO);
    }

    /** What came so far, where only a part was invoiced; what is paid afterwards did not come because an invoice was written. */
    private Optional<Money> received(Fact.Contents now) {
        return afterwards(now)
                ? Optional.empty()
                : OrderParts.money(order.decimal("total_paid"), contents.currency())
                        .filter(sum -> !sum.isZero());
    }

    private boolean atProvider(Fact.Contents now) {
        return state.equals(AT_PROVIDER)
                && now.payment()
                        .filter(terms ->
                                !terms.method().sentByBuyer() && !terms.method().paidAfterwards())
                        .isPresent();
    }

    private Optional<Fact.PaymentReported> payment(boolean paid, Fact.Contents now) {
        boolean uncounted = !paid
                && IN_PART.contains(order.line("status", 60).toLowerCase(Locale.ROOT))
                && received(now).isEmpty();
        return uncounted ? Optional.of(new Fact.PaymentReported(PART, Payment.uncounted())) : authorised(paid);
    }

    /** What a provider holds for the shop, until it is invoiced. */
    private Optional<Fact.PaymentReported> authorised(boolean paid) {
        Payload payment = order.object("payment");
        Optional<Money> held = OrderParts.money(payment.decimal("amount_authorized"), contents.currency())
                .filter(sum -> !sum.isZero());
        boolean taken = paid
                || amount("total_paid").signum() > 0
                || givenUp()
                || mapping.asserted(List.of(status)).contains(CANCELLED);
        return taken
                ? Optional.empty()
                : held.flatMap(sum -> payment.id("entity_id")
                        .map(id -> new Fact.PaymentReported(
                                id,
                                new Payment(
                                        Payment.State.AUTHORISED,
                                        Optional.of(sum),
                                        Optional.empty(),
                                        "",
                                        Optional.empty()))));
    }

    private Shipments shipments(Set<ShopStatus> asserted) {
        return new Shipments(whole, asserted.contains(SENT), mapping.names(status), modifiedAt);
    }

    private Refunds refunds() {
        return new Refunds(whole, contents.currency(), modifiedAt);
    }
}
