package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.core.shop.ShopStatus.CANCELLED;
import static io.buyerstatus.core.shop.ShopStatus.CONFIRMED;
import static io.buyerstatus.core.shop.ShopStatus.PACKED;
import static io.buyerstatus.core.shop.ShopStatus.PAID;
import static io.buyerstatus.core.shop.ShopStatus.PLACED;
import static io.buyerstatus.core.shop.ShopStatus.SENT;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.TextHygiene;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A WooCommerce order as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    private static final String READY = "ready-pickup";
    private static final String FAILED = "failed";
    private static final String REFUNDED = "refunded";
    private static final String DELIVERED = "delivered";

    /**
     * What WooCommerce's own statuses assert, and those of plug-ins for parcels, pick-up and deposits; "completed" means handed over, and
     * paid where that is not paid for afterwards.
     */
    static final Map<String, Set<ShopStatus>> DEFAULTS = Map.ofEntries(
            Map.entry("pending", Set.of(PLACED)),
            Map.entry("on-hold", Set.of(PLACED)),
            Map.entry(FAILED, Set.of(PLACED)),
            Map.entry("processing", Set.of(CONFIRMED)),
            Map.entry("completed", Set.of(CONFIRMED, PAID, SENT)),
            Map.entry(REFUNDED, Set.of(CONFIRMED, PAID)),
            Map.entry("cancelled", Set.of(CANCELLED)),
            Map.entry(READY, Set.of(CONFIRMED)),
            Map.entry("ready-for-pickup", Set.of(CONFIRMED)),
            Map.entry("pickup", Set.of(CONFIRMED, PAID, SENT)),
            Map.entry("partial-shipped", Set.of(CONFIRMED)),
            Map.entry("shipped", Set.of(CONFIRMED, PAID, SENT)),
            Map.entry(DELIVERED, Set.of(CONFIRMED, PAID, SENT)),
            Map.entry("partially-paid", Set.of(CONFIRMED)),
            Map.entry("partial-payment", Set.of(CONFIRMED)),
            Map.entry("deposit-paid", Set.of(CONFIRMED)));

    /** The statuses by which plug-ins such as Advanced Local Pickup say that an order lies ready; "pickup" is its "picked up". */
    private static final Set<String> LIES_READY = Set.of(READY, "ready-for-pickup");

    /** An order that somebody is still writing. */
    private static final Set<String> NO_ORDERS = Set.of("checkout-draft", "auto-draft", "draft");

    private static final String TRASH = "trash";

    /** Before the shop accepted it: at the check-out's payment, waiting for the buyer's money, or without either. */
    private static final Set<String> UNCONFIRMED = Set.of("pending", "on-hold", "failed");

    /** The payment that an order's status speaks of. */
    private static final String PAYMENT = "order";

    /** What nobody between buyer and shop could take back. */
    private static final Set<PaymentTerms.Method> KEPT =
            EnumSet.of(PaymentTerms.Method.IN_SHOP, PaymentTerms.Method.GIFT_CARD);

    private final Payload order;
    private final Assertions assertions;
    private final OrderContents contents;
    private final MoneyHeld held;
    private final StatusMapping mapping;
    private final boolean beside;
    private final String status;
    private final Instant createdAt;
    private final Instant modifiedAt;

    OrderSnapshot(Payload order, Connection connection) {
        this.order = order;
        this.mapping = new StatusMapping(connection, DEFAULTS);
        this.beside = connection.pull().filter(PullAccess::parcelsBeside).isPresent();
        this.status = order.line("status", 60);
        this.assertions = new Assertions(connection.id(), order.requiredId("id"));
        this.contents = new OrderContents(order);
        this.held = new MoneyHeld(order, contents.currency());
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

    /** What a fetched order asserts: as an update does, and what plug-ins keep beside it. */
    Translation fetched(List<BesideParcel> kept) {
        Translation said = updated();
        if (!beside || !(said instanceof Translation.Events) || status.equals(TRASH)) {
            return said;
        }
        boolean sent = mapping.meansSent(status) || ready();
        List<String> all = parcels().assertBeside(assertions, kept, sent);
        // As of now these are all that there are: what stood beside it before, and does no more, is gone.
        assertions.asOf(
                "parcels",
                new Fact.OrderChanged(
                        contents.read(),
                        Optional.of(new Fact.Snapshot(
                                Map.of(), Optional.of(all), Optional.empty(), Optional.empty(), Optional.empty()))),
                modifiedAt);
        return assertions.translation();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    /** What an order asserts that came back from the bin just now. */
    Translation restored(Instant receivedAt) {
        assertions.asOf("order", new Fact.OrderReopened(), receivedAt);
        return translate(true);
    }

    private Translation translate(boolean later) {
        if (NO_ORDERS.contains(status)) {
            return new Translation.Ignored("not an order yet");
        }
        if (status.equals(TRASH)) {
            assertions.asOf("order", new Fact.OrderWithdrawn(), modifiedAt);
            return assertions.translation();
        }
        Fact.Contents now = contents.read();
        Set<ShopStatus> asserted = mapping.asserted(List.of(status));
        boolean paid = paid(asserted, now);
        boolean atProvider = !paid && atProvider(now);
        Map<String, Fact> payments = payments(now);
        assertions.once(new Fact.OrderPlaced(createdAt, true, atProvider && !later, OrderParts.placed(now)), createdAt);
        if (later || held.inPart()) {
            assertions.asOf(
                    "order",
                    new Fact.OrderChanged(now, Optional.of(snapshot(asserted, paid, atProvider, payments))),
                    modifiedAt);
        }
        assertProgress(asserted, paid, payments);
        new Refunds(order, contents.currency(), modifiedAt).assertInto(assertions);
        return assertions.translation();
    }

    /** That the money is there is said by the shop's own mapping, by the date of payment, or by the status. */
    private boolean paid(Set<ShopStatus> asserted, Fact.Contents now) {
        // What is paid after the goods came: WooCommerce dates its payment when the order is accepted all the same.
        boolean afterwards =
                now.payment().filter(terms -> terms.method().paidAfterwards()).isPresent();
        if (!mapping.names(status) && neverPaid(now)) {
            return false;
        }
        if (afterwards && !mapping.names(status)) {
            // What a carrier collects came with the goods, if they left.
            return status.equals(REFUNDED)
                    && (invoiced(now) || WooTime.of(order, "date_completed").isPresent());
        }
        if (held.inPart() && !mapping.names(status)) {
            return false;
        }
        return asserted.contains(PAID)
                || (!afterwards
                        && !whenCollected(now)
                        && !unpaid(now)
                        && WooTime.of(order, "date_paid").isPresent());
    }

    /**
     * Whether the shop only gave up the money: WooCommerce dates every payment that is taken for received, and what is paid
     * where it is collected is received with that.
     */
    private boolean neverPaid(Fact.Contents now) {
        return status.equals(REFUNDED)
                && (WooTime.of(order, "date_paid").isEmpty()
                        || (whenCollected(now)
                                && WooTime.of(order, "date_completed").isEmpty()));
    }

    private static boolean invoiced(Fact.Contents now) {
        return now.payment()
                .filter(terms -> terms.method() == PaymentTerms.Method.INVOICE)
                .isPresent();
    }

    /** What is paid where it is collected is paid then, which "completed" says; at a till it was paid at once. */
    private boolean whenCollected(Fact.Contents now) {
        return now.payment()
                        .filter(terms -> terms.method() == PaymentTerms.Method.IN_SHOP)
                        .isPresent()
                && !new LineKinds(order).taken();
    }

    /**
     * WooCommerce never takes a date of payment back, but an order that it lets the buyer pay again is not paid, and to one that is
     * on hold for a transfer it mails the bank details again (class-wc-gateway-bacs.php).
     */
    private boolean unpaid(Fact.Contents now) {
        boolean sentByBuyer =
                now.payment().filter(terms -> terms.method().sentByBuyer()).isPresent();
        return OrderContents.PAYABLE.contains(status) || (sentByBuyer && UNCONFIRMED.contains(status));
    }

    private boolean atProvider(Fact.Contents now) {
        return OrderContents.PAYABLE.contains(status)
                && now.payment()
                        .filter(terms ->
                                !terms.method().sentByBuyer() && !terms.method().paidAfterwards())
                        .isPresent();
    }

    private Fact.Snapshot snapshot(
            Set<ShopStatus> asserted, boolean paid, boolean atProvider, Map<String, Fact> payments) {
        return new Fact.Snapshot(
                Milestones.of(asserted, paid, atProvider, UNCONFIRMED.contains(status)),
                parcels().shipments(asserted.contains(SENT) || ready()).filter(all -> !all.isEmpty() || isExplained()),
                order.has("refunds") ? Optional.of(Refunds.ids(order)) : Optional.empty(),
                Optional.of(List.copyOf(payments.keySet())),
                paid ? Optional.empty() : held.deposit());
    }

    /** Whether anybody said what the status means: one of the shop's own, such as "review requested", hides no parcel that left. */
    private boolean isExplained() {
        return mapping.names(status) || DEFAULTS.containsKey(StatusMapping.normalise(status));
    }

    /** What is said of payments, in its order. */
    private Map<String, Fact> payments(Fact.Contents now) {
        Map<String, Fact> payments = new LinkedHashMap<>();
        payment(now).ifPresent(payment -> payments.put(PAYMENT, payment));
        contents.paidByGiftCards().ifPresent(cards -> payments.put(GiftCards.PAYMENT, cards));
        return payments;
    }

    private void assertProgress(Set<ShopStatus> asserted, boolean paid, Map<String, Fact> payments) {
        Optional<Instant> paidAt = WooTime.of(order, "date_paid");
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), paidAt.orElse(modifiedAt));
        }
        if (paid) {
            assertions.once(
                    new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()),
                    paidAt.orElse(modifiedAt));
        }
        payments.forEach((id, said) -> assertions.asOf(id, said, modifiedAt));
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), modifiedAt);
        }
        Parcels parcels = parcels();
        parcels.assertInto(assertions, asserted.contains(SENT));
        if (ready() && !asserted.contains(SENT)) {
            parcels.assertReady(assertions);
        }
        if (StatusMapping.normalise(status).equals(DELIVERED) && asserted.contains(SENT)) {
            parcels.assertDelivered(assertions);
        }
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), modifiedAt);
        }
    }

    private Parcels parcels() {
        return new Parcels(order, beside, createdAt, modifiedAt);
    }

    private boolean ready() {
        return LIES_READY.contains(StatusMapping.normalise(status));
    }

    /** The payment that the status or a payment's plug-in speaks of, where it neither came nor is simply missing. */
    private Optional<Fact> payment(Fact.Contents now) {
        if (status.equals(FAILED)) {
            // A dispute that was lost, or a debit that the bank returned: of these the date of payment is left.
            boolean returned = WooTime.of(order, "date_paid").isPresent() && mayGoBack(now);
            return Optional.of(payment(
                    returned ? Payment.State.REVERSED : Payment.State.FAILED,
                    TextHygiene.url(order.line("payment_url", 2048))));
        }
        if (held.uncounted() && !mapping.names(status)) {
            return Optional.of(new Fact.PaymentReported(PAYMENT, Payment.uncounted()));
        }
        return held.reserved() ? Optional.of(payment(Payment.State.AUTHORISED, Optional.empty())) : Optional.empty();
    }

    private static boolean mayGoBack(Fact.Contents now) {
        return now.payment()
                .map(PaymentTerms::method)
                .filter(method -> method.sentByBuyer() || method.paidAfterwards() || KEPT.contains(method))
                .isEmpty();
    }

    private static Fact payment(Payment.State state, Optional<URI> retry) {
        return new Fact.PaymentReported(PAYMENT, new Payment(state, Optional.empty(), Optional.empty(), "", retry));
    }
}
