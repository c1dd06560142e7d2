package io.buyerstatus.core.order;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Refund;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.Presence;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ShippingFacts;
import io.buyerstatus.core.tracking.TrackingFacts;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one event asserts about an order, in the form in which orders are kept: an order is the merge of all statements
 * about it, in any order and any number.
 */
public record OrderFacts(Milestones milestones, Purchase purchase, PaymentFacts payments, Parcels parcels) {
    /** Nothing is stated. */
    public static final OrderFacts NONE = of(Milestones.NONE);

    /** Both statements; commutative, associative and idempotent. */
    public OrderFacts merge(OrderFacts other) {
        return new OrderFacts(
                milestones.merge(other.milestones),
                purchase.merge(other.purchase),
                payments.merge(other.payments),
                parcels.merge(other.parcels));
    }

    /** The statement that an event makes; the receipt time is kept with its scans. */
    public static OrderFacts of(OrderEvent event, Instant receivedAt) {
        Instant at = event.time();
        return switch (event.fact()) {
            case Fact.OrderPlaced placed -> placed(placed, event.stamp());
            case Fact.OrderChanged changed ->
                changed.snapshot()
                        .map(snapshot -> SnapshotFacts.of(snapshot, event.stamp()))
                        .orElse(NONE)
                        .merge(contents(changed.contents(), event.stamp()));
            case Fact.OrderFinalised it -> of(Milestones.reached(Milestone.FINALISED, at));
            case Fact.OrderConfirmed it -> of(Milestones.reached(Milestone.CONFIRMED, at));
            case Fact.OrderPaid paid -> paid(paid, event.stamp());
            case Fact.OrderPacked it -> of(Milestones.reached(Milestone.PACKED, at));
            case Fact.OrderCancelled it -> of(Milestones.reached(Milestone.CANCELLED, at));
            case Fact.OrderReopened it ->
                of(Milestones.of(Map.of(
                        Milestone.CANCELLED, Standing.takenBack(at), Milestone.WITHDRAWN, Standing.takenBack(at))));
            case Fact.OrderWithdrawn it -> of(Milestones.reached(Milestone.WITHDRAWN, at));
            case Fact.PaymentReported reported ->
                of(PaymentFacts.payment(reported.payment(), new Stamped<>(reported.report(), event.stamp())));
            case Fact.OrderRefunded refund ->
                of(PaymentFacts.refund(refund.refund(), Refund.stated(at, refund.amount(), refund.full())));
            case Fact.RefundWithdrawn(String refund) -> of(PaymentFacts.refundWithdrawn(refund, at));
            case Fact.ShipmentWithdrawn withdrawn -> of(Parcels.of(List.of(withdrawn(withdrawn, event.stamp()))));
            case Fact.InvoiceIssued issued -> invoice(issued.invoice(), event.stamp());
            case Fact.DocumentAdded added ->
                of(withPapers(Map.of(), Map.of(added.document().id(), new Stamped<>(added.document(), event.stamp()))));
            case Fact.ShipmentSent sent -> of(Parcels.of(List.of(sent(sent, event.stamp()))));
            case Fact.ShipmentReady ready -> of(Parcels.of(List.of(ready(ready, event.stamp()))));
            case Fact.ParcelPhotographed photo -> of(Parcels.of(List.of(photographed(photo, event.stamp()))));
            case Fact.ShipmentTracked tracked -> of(Parcels.of(List.of(tracked(tracked, event.stamp(), receivedAt))));
            case Fact.OrderNoted it -> NONE;
        };
    }

    private static OrderFacts placed(Fact.OrderPlaced placed, Stamp stamp) {
        OrderFacts contents = contents(placed.contents(), stamp);
        Milestones reached = Milestones.reached(Milestone.PLACED, placed.placedAt());
        if (placed.complete()) {
            reached = reached.merge(Milestones.reached(Milestone.FINALISED, stamp.at()));
        }
        if (placed.awaitingPayment()) {
            reached = reached.merge(Milestones.reached(Milestone.AWAITING_PAYMENT, stamp.at()));
        }
        return contents.merge(of(reached));
    }

    /** Without an amount all of it is there, or a part that nobody counted; with one, that much. */
    private static OrderFacts paid(Fact.OrderPaid paid, Stamp stamp) {
        return paid.part() || paid.amount().isPresent()
                ? of(PaymentFacts.paid(new Stamped<>(money(paid), stamp)))
                : of(Milestones.reached(Milestone.PAID, stamp.at())).merge(paidBy(paid, stamp));
    }

    private static Payment money(Fact.OrderPaid paid) {
        return Payment.received(paid.amount(), paid.method(), paid.label().orElse(""), paid.part());
    }

    /** By what way all of it was paid, where that is said. */
    private static OrderFacts paidBy(Fact.OrderPaid paid, Stamp stamp) {
        return paid.method().isPresent() ? of(PaymentFacts.paid(new Stamped<>(money(paid), stamp))) : NONE;
    }

    private static ParcelFacts withdrawn(Fact.ShipmentWithdrawn withdrawn, Stamp stamp) {
        return new ParcelFacts(
                ParcelId.of(withdrawn.shipment(), withdrawn.number()),
                ShippingFacts.of(Presence.withdrawn(stamp)),
                TrackingFacts.UNKNOWN,
                Set.of());
    }

    private static OrderFacts contents(Fact.Contents contents, Stamp stamp) {
        Milestones names =
                new Milestones(stamped(contents.number(), stamp), stamped(contents.language(), stamp), Map.of());
        Purchase purchase = new Purchase(
                stamped(contents.buyer(), stamp),
                stamped(contents.billingAddress(), stamp),
                stamped(contents.deliveryAddress(), stamp),
                stamped(contents.lines().map(Purchase.Lines::bare), stamp),
                Purchase.pictures(contents.lines().orElse(List.of()), stamp),
                stamped(contents.totals(), stamp),
                stamped(contents.payment(), stamp),
                stamped(contents.buyerNote(), stamp),
                Map.of(),
                Map.of());
        return of(names).merge(of(purchase));
    }

    private static OrderFacts invoice(Invoice invoice, Stamp stamp) {
        return of(withPapers(Map.of(invoice.kind() + " " + invoice.number(), new Stamped<>(invoice, stamp)), Map.of()));
    }

    private static Purchase withPapers(
            Map<String, Stamped<Invoice>> invoices, Map<String, Stamped<Document>> documents) {
        Purchase none = Purchase.UNKNOWN;
        return new Purchase(
                none.buyer(),
                none.billingAddress(),
                none.deliveryAddress(),
                none.lines(),
                none.pictures(),
                none.totals(),
                none.payment(),
                none.buyerNote(),
                invoices,
                documents);
    }

    private static ParcelFacts sent(Fact.ShipmentSent sent, Stamp stamp) {
        return new ParcelFacts(
                ParcelId.of(sent.shipment(), sent.number()),
                new ShippingFacts(
                        stamped(nonEmpty(sent.carrier()), stamp),
                        stamped(nonEmpty(sent.number()), stamp),
                        stamped(sent.url(), stamp),
                        contents(sent.lines(), stamp),
                        Optional.of(sent.sentAt()),
                        presence(sent, stamp)),
                new TrackingFacts(Optional.empty(), stamped(sent.expected(), stamp), Optional.empty(), List.of()),
                Set.of());
    }

    private static Presence presence(Fact.ShipmentSent sent, Stamp stamp) {
        Presence stated = Presence.stated(stamp, sent.number())
                .with(stamped(sent.parcels().map(count -> new Parts(sent.shipment(), count)), stamp));
        return sent.untracked() ? stated.untrackedAsOf(stamp) : stated;
    }

    private static ParcelFacts photographed(Fact.ParcelPhotographed photo, Stamp stamp) {
        ParcelFacts unknown = ParcelFacts.unknown(ParcelId.of(photo.shipment(), photo.number()));
        return new ParcelFacts(
                unknown.id(),
                unknown.shipping().with(stamped(Optional.of(photo.picture()), stamp)),
                new TrackingFacts(
                        stamped(nonEmpty(photo.number()), stamp), Optional.empty(), Optional.empty(), List.of()),
                unknown.planned());
    }

    private static ParcelFacts ready(Fact.ShipmentReady ready, Stamp stamp) {
        return new ParcelFacts(
                ParcelId.of(ready.shipment(), ""),
                new ShippingFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        contents(ready.lines(), stamp),
                        Optional.empty(),
                        Presence.ready(stamp)),
                new TrackingFacts(Optional.empty(), Optional.empty(), stamped(ready.pickup(), stamp), List.of()),
                Set.of());
    }

    private static Optional<Stamped<ShippingFacts.Contents>> contents(List<ParcelLine> lines, Stamp stamp) {
        return lines.isEmpty() ? Optional.empty() : stamped(Optional.of(new ShippingFacts.Contents(lines)), stamp);
    }

    private static ParcelFacts tracked(Fact.ShipmentTracked tracked, Stamp stamp, Instant receivedAt) {
        Scan scan = new Scan(
                stamp.at(), tracked.status(), tracked.description(), tracked.reason(), tracked.place(), receivedAt);
        return new ParcelFacts(
                ParcelId.of(tracked.shipment(), tracked.number()),
                new ShippingFacts(
                        stamped(nonEmpty(tracked.carrier()), stamp),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Presence.UNKNOWN),
                new TrackingFacts(
                        stamped(nonEmpty(tracked.number()), stamp),
                        stamped(tracked.expected(), stamp),
                        stamped(tracked.pickup(), stamp),
                        List.of(scan)),
                Set.of());
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static <T> Optional<Stamped<T>> stamped(Optional<T> value, Stamp stamp) {
        return value.map(present -> new Stamped<>(present, stamp));
    }

    private static OrderFacts of(Milestones milestones) {
        return new OrderFacts(milestones, Purchase.UNKNOWN, PaymentFacts.NONE, Parcels.NONE);
    }

    private static OrderFacts of(Purchase purchase) {
        return new OrderFacts(Milestones.NONE, purchase, PaymentFacts.NONE, Parcels.NONE);
    }

    private static OrderFacts of(PaymentFacts payments) {
        return new OrderFacts(Milestones.NONE, Purchase.UNKNOWN, payments, Parcels.NONE);
    }

    /** What is said of parcels alone. */
    public static OrderFacts of(Parcels parcels) {
        return new OrderFacts(Milestones.NONE, Purchase.UNKNOWN, PaymentFacts.NONE, parcels);
    }
}
