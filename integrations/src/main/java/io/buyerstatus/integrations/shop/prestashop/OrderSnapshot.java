package io.buyerstatus.integrations.shop.prestashop;

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
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.webhook.Assertions;
import io.buyerstatus.integrations.webhook.Milestones;
import io.buyerstatus.integrations.webhook.OrderParts;
import io.buyerstatus.integrations.webhook.StatusMapping;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A PrestaShop order as it is now, read as all the facts that it asserts. */
final class OrderSnapshot {
    /** The payment that an order's status speaks of. */
    private static final String PAYMENT = "order";

    /** How shops and modules for click and collect call the status of what lies ready. */
    private static final Pattern LIES_READY =
            Pattern.compile("(?iu).*(?:abholbereit|zur abholung|ready (?:for|to) (?:be"
                    + " )?(?:pick|collect)|prête?s?.{0,20}(?:retrait|retir)"
                    + "|listo.{0,15}reco|pronto.{0,15}riti|klaar.{0,15}afhal|gotow.{0,15}odbior).*");

    /** How shops and modules for deposits call the status of what is paid in part; PrestaShop has no flag for it. */
    private static final Pattern PAID_IN_PART = Pattern.compile(
            "(?iu).*(?:teil(?:weise|s)?[- ]?(?:be)?zahl|angezahlt|anzahlung (?:erhalten|eingegangen)"
                    + "|(?:partial|part|partly|partially)[- ]pa(?:id|yment)|deposit (?:paid|received)"
                    + "|paiement partiel|partiellement payé|acompte (?:reçu|payé|versé)"
                    + "|pago parcial|parcialmente pagad|pagamento parziale|parzialmente pagat|acconto (?:ricevuto|pagato)"
                    + "|gedeeltelijk betaald|deels betaald|aanbetaling ontvangen|częściowo (?:opłac|zapłac)|delvis betal).*");

    /** Where nobody is at a provider to pay. */
    private static final Set<PaymentTerms.Method> BY_HAND = EnumSet.of(
            PaymentTerms.Method.CASH_ON_DELIVERY,
            PaymentTerms.Method.INVOICE,
            PaymentTerms.Method.IN_SHOP,
            PaymentTerms.Method.OTHER);

    private final PrestaOrder order;
    private final OrderStates states;
    private final StatusMapping mapping;
    private final Assertions assertions;
    private final OrderContents contents;
    private final String status;
    private final Instant placedAt;
    private final Instant modifiedAt;

    OrderSnapshot(PrestaOrder order, OrderStates states, Connection connection) {
        this.order = order;
        this.states = states;
        this.mapping = new StatusMapping(connection, states.meanings());
        this.assertions = new Assertions(connection.id(), order.json().requiredId("id"));
        this.contents = new OrderContents(order);
        this.status = order.status();
        this.placedAt = order.placedAt()
                .orElseThrow(() -> order.json().missing("date_add", "a time such as 2026-11-18 08:12:00"));
        this.modifiedAt = order.changedAt().orElse(placedAt);
    }

    Translation fetched() {
        Fact.Contents now = contents.read();
        Set<ShopStatus> asserted = asserted();
        boolean paid = paid(asserted, now);
        if ((paid || asserted.contains(SENT)) && !mapping.names(status)) {
            asserted.add(CONFIRMED);
        }
        boolean atProvider = !paid && atProvider(asserted, now);
        assertions.once(new Fact.OrderPlaced(placedAt, true, false, now), placedAt);
        assertions.asOf(
                "order", new Fact.OrderChanged(now, Optional.of(snapshot(asserted, paid, atProvider))), modifiedAt);
        if (asserted.contains(CONFIRMED)) {
            assertions.once(new Fact.OrderConfirmed(), first(CONFIRMED));
        }
        if (paid) {
            assertions.once(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()), first(PAID));
        }
        payment(paid).ifPresent(said -> assertions.asOf(PAYMENT, said, modifiedAt));
        if (asserted.contains(PACKED)) {
            assertions.once(new Fact.OrderPacked(), first(PACKED));
        }
        parcels(asserted).assertInto(assertions);
        refunds().assertInto(assertions);
        if (asserted.contains(CANCELLED)) {
            assertions.once(new Fact.OrderCancelled(""), first(CANCELLED));
        }
        return assertions.translation();
    }

    /** What its status asserts, and that it was sent, as long as nobody takes that back. */
    private Set<ShopStatus> asserted() {
        Set<ShopStatus> asserted = EnumSet.noneOf(ShopStatus.class);
        asserted.addAll(mapping.asserted(List.of(status)));
        boolean sentBefore = order.statuses().stream()
                .anyMatch(id -> mapping.asserted(List.of(id)).contains(SENT));
        if (sentBefore && !mapping.names(status) && !takesSendingBack()) {
            asserted.add(SENT);
        }
        return asserted;
    }

    /**
     * Whether somebody of the shop put it back to a status of good orders that are not sent. A module that counts its payment later does not mean the
     * goods, and a status that says neither, as that it is refunded or that a review was asked for, leaves them where they are.
     */
    private boolean takesSendingBack() {
        return states.state(status).filter(OrderStates.State::validated).isPresent() && !order.setByProgram(status);
    }

    /** When it first had a status that means this. */
    private Instant first(ShopStatus meaning) {
        List<String> meant = order.statuses().stream()
                .filter(id -> mapping.asserted(List.of(id)).contains(meaning))
                .toList();
        return order.since(meant).filter(at -> !at.isBefore(placedAt)).orElse(modifiedAt);
    }

    /** An order that was paid once goes on through statuses that do not say so, until the shop waits for its money again. */
    private boolean paid(Set<ShopStatus> asserted, Fact.Contents now) {
        // What is paid after the goods came: the shop's "shipped" counts it as paid all the same. What is paid at the
        // counter is paid once somebody came for it.
        boolean afterwards = now.payment()
                .map(PaymentTerms::method)
                .filter(method ->
                        method.paidAfterwards() || (method == PaymentTerms.Method.IN_SHOP && !asserted.contains(SENT)))
                .isPresent();
        if (afterwards && !mapping.names(status)) {
            // What a carrier collects came with the goods, if they left.
            boolean invoiced = now.payment()
                    .filter(terms -> terms.method() == PaymentTerms.Method.INVOICE)
                    .isPresent();
            boolean left = order.statuses().stream()
                    .anyMatch(id -> mapping.asserted(List.of(id)).contains(SENT));
            return states.refunded(status) && (invoiced || left);
        }
        if (inPart()) {
            return allCame();
        }
        boolean before = order.statuses().stream()
                .anyMatch(id -> mapping.asserted(List.of(id)).contains(PAID));
        return asserted.contains(PAID)
                || (before && !mapping.names(status) && (states.keepsPayment(status) || allCame()));
    }

    private boolean inPart() {
        return !mapping.names(status)
                && states.state(status)
                        .filter(state -> PAID_IN_PART.matcher(state.name()).matches())
                        .isPresent();
    }

    /** What the status says of the payment where that is neither there nor simply missing. */
    private Optional<Fact> payment(boolean paid) {
        if (states.failed(status)) {
            return Optional.of(failed());
        }
        return !paid && inPart() && received().isEmpty()
                ? Optional.of(new Fact.PaymentReported(PAYMENT, Payment.uncounted()))
                : Optional.empty();
    }

    /** Whether the payments that the shop wrote down come to all of it: a status of the shop's own takes none of them back. */
    private boolean allCame() {
        return !states.failed(status)
                && order.json()
                        .decimal("total_paid_real")
                        .filter(real -> real.signum() > 0)
                        .flatMap(real ->
                                order.json().decimal("total_paid_tax_incl").filter(total -> real.compareTo(total) >= 0))
                        .isPresent();
    }

    private boolean atProvider(Set<ShopStatus> asserted, Fact.Contents now) {
        return !asserted.contains(CONFIRMED)
                && !asserted.contains(CANCELLED)
                && now.payment()
                        .filter(terms -> !terms.method().sentByBuyer() && !BY_HAND.contains(terms.method()))
                        .isPresent();
    }

    private Fact.Snapshot snapshot(Set<ShopStatus> asserted, boolean paid, boolean atProvider) {
        return new Fact.Snapshot(
                Milestones.of(asserted, paid, atProvider, true),
                Optional.of(parcels(asserted).ids()),
                Optional.of(refunds().ids()),
                Optional.of(payment(paid).map(said -> List.of(PAYMENT)).orElse(List.of())),
                paid ? Optional.empty() : received());
    }

    /** What came so far, where the rest is still to come. */
    private Optional<Money> received() {
        return OrderParts.money(order.json().decimal("total_paid_real"), contents.currency())
                .filter(real -> !real.isZero())
                .filter(real -> order.json()
                        .decimal("total_paid_tax_incl")
                        .filter(total -> real.amount().compareTo(total) < 0)
                        .isPresent());
    }

    private Parcels parcels(Set<ShopStatus> asserted) {
        boolean ready = !asserted.contains(SENT)
                && new LineKinds(order).collected()
                && states.state(status)
                        .filter(state -> LIES_READY.matcher(state.name()).matches())
                        .isPresent();
        return new Parcels(order, asserted.contains(SENT), ready, first(SENT), modifiedAt);
    }

    private Refunds refunds() {
        return new Refunds(order, contents.currency(), states.refunded(status), modifiedAt);
    }

    private static Fact failed() {
        return new Fact.PaymentReported(
                PAYMENT, new Payment(Payment.State.FAILED, Optional.empty(), Optional.empty(), "", Optional.empty()));
    }
}
