package io.buyerstatus.core.order.event;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parts;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an order event asserts; one record per event type of the published contract. */
public sealed interface Fact {
    /** What an order consists of, as far as the shop system says; absent parts are left as they are. */
    record Contents(
            Optional<String> number,
            Optional<Language> language,
            Optional<Buyer> buyer,
            Optional<Address> billingAddress,
            Optional<Address> deliveryAddress,
            Optional<List<Line>> lines,
            Optional<Totals> totals,
            Optional<PaymentTerms> payment,
            Optional<String> buyerNote) {
        public Contents {
            number.ifPresent(text -> Checks.text(text, 100, "number"));
            lines.ifPresent(list -> Checks.size(list, 200, "lines"));
            lines = lines.map(List::copyOf);
            buyerNote.ifPresent(text -> Checks.atMost(text, 4000, "buyerNote"));
        }

        /** The same contents, paid for otherwise. */
        public Contents paidBy(PaymentTerms terms) {
            return new Contents(
                    number,
                    language,
                    buyer,
                    billingAddress,
                    deliveryAddress,
                    lines,
                    totals,
                    Optional.of(terms),
                    buyerNote);
        }
    }

    /**
     * {@code order.placed}.
     *
     * @param placedAt when the buyer ordered
     * @param complete whether nothing more will be added; otherwise {@code order.finalised} follows
     * @param awaitingPayment whether the buyer was sent to a provider to pay, and the shop accepts the order only then
     */
    record OrderPlaced(Instant placedAt, boolean complete, boolean awaitingPayment, Contents contents) implements Fact {
        /** One that the shop accepts as it is. */
        public OrderPlaced(Instant placedAt, boolean complete, Contents contents) {
            this(placedAt, complete, false, contents);
        }

        public OrderPlaced {
            Checks.require(contents.number().isPresent(), "number", "is required");
            Checks.require(contents.buyer().isPresent(), "buyer", "is required");
            Checks.require(contents.lines().isPresent(), "lines", "is required");
            Checks.require(contents.totals().isPresent(), "totals", "is required");
        }

        /** The same with other contents. */
        public OrderPlaced with(Contents other) {
            return new OrderPlaced(placedAt, complete, awaitingPayment, other);
        }
    }

    /**
     * {@code order.changed}: a partial order; what it names replaces what was there.
     *
     * @param snapshot how the order stands as a whole, where the shop system says so
     */
    record OrderChanged(Contents contents, Optional<Snapshot> snapshot) implements Fact {
        /** A change that says nothing of the whole. */
        public OrderChanged(Contents contents) {
            this(contents, Optional.empty());
        }

        /** The same with other contents. */
        public OrderChanged with(Contents other) {
            return new OrderChanged(other, snapshot);
        }
    }

    /**
     * How an order stands as of the event's time: what it does not hold, and earlier events said, is taken back. What is left
     * out stays as it is.
     *
     * @param milestones which are reached, and which are not, or not any more
     * @param shipments the shop system's ids of all parcels that there are, and no others
     * @param refunds the ids of all refunds that there are, and no others
     * @param payments the ids of all payments that there are, and no others
     * @param received all that was received so far
     */
    record Snapshot(
            Map<Milestone, Boolean> milestones,
            Optional<List<String>> shipments,
            Optional<List<String>> refunds,
            Optional<List<String>> payments,
            Optional<Money> received) {
        private static final Set<Milestone> STATED = EnumSet.of(
                Milestone.CONFIRMED,
                Milestone.PACKED,
                Milestone.PAID,
                Milestone.CANCELLED,
                Milestone.WITHDRAWN,
                Milestone.AWAITING_PAYMENT);

        public Snapshot {
            Checks.require(STATED.containsAll(milestones.keySet()), "snapshot", "names only " + STATED);
            milestones = Map.copyOf(milestones);
            shipments = shipments.map(ids -> ids("shipments", ids));
            refunds = refunds.map(ids -> ids("refunds", ids));
            payments = payments.map(ids -> ids("payments", ids));
        }

        private static List<String> ids(String field, List<String> ids) {
            Checks.size(ids, 200, field);
            ids.forEach(id -> Checks.text(id, 200, field));
            return List.copyOf(ids);
        }
    }

    /** {@code order.finalised}: nothing more will be added. */
    record OrderFinalised() implements Fact {}

    /** {@code order.confirmed}: the shop accepted the order. */
    record OrderConfirmed() implements Fact {}

    /**
     * {@code order.paid}: the money is there.
     *
     * @param part whether only a part of it is, though nobody says how much
     */
    record OrderPaid(Optional<Money> amount, Optional<PaymentTerms.Method> method, Optional<String> label, boolean part)
            implements Fact {
        /** All of it, or the amount that is named. */
        public OrderPaid(Optional<Money> amount, Optional<PaymentTerms.Method> method, Optional<String> label) {
            this(amount, method, label, false);
        }
    }

    /** {@code order.packed}. */
    record OrderPacked() implements Fact {}

    /** {@code order.cancelled}; the reason may be empty. */
    record OrderCancelled(String reason) implements Fact {
        public OrderCancelled {
            Checks.atMost(reason, 4000, "reason");
        }
    }

    /** {@code order.reopened}: it is not cancelled any more, and not thrown away. */
    record OrderReopened() implements Fact {}

    /** {@code order.withdrawn}: the shop threw it away, as one that never was. */
    record OrderWithdrawn() implements Fact {}

    /**
     * {@code payment.received}, {@code payment.authorised}, {@code payment.failed} and {@code payment.reversed}.
     *
     * @param payment the shop system's id of this payment
     */
    record PaymentReported(String payment, Payment report) implements Fact {
        public PaymentReported {
            Checks.text(payment, 200, "payment");
        }
    }

    /** {@code refund.withdrawn}: the refund of that id did not take place. */
    record RefundWithdrawn(String refund) implements Fact {
        public RefundWithdrawn {
            Checks.text(refund, 200, "refund");
        }
    }

    /** {@code shipment.withdrawn}: there is no such parcel, or no longer; named by its shipment or by its number. */
    record ShipmentWithdrawn(String shipment, String number) implements Fact {
        public ShipmentWithdrawn {
            Checks.atMost(shipment, 200, "shipment");
            Checks.atMost(number, 100, "number");
            Checks.require(!shipment.isBlank() || !number.isBlank(), "shipment", "or number is required");
        }
    }

    /**
     * {@code order.refunded}.
     *
     * @param refund the shop system's id of this refund
     * @param full whether nothing of the order's price remains with the shop
     */
    record OrderRefunded(String refund, Optional<Money> amount, String reason, boolean full) implements Fact {
        public OrderRefunded {
            Checks.text(refund, 200, "refund");
            Checks.atMost(reason, 4000, "reason");
        }
    }

    /** {@code invoice.issued}. */
    record InvoiceIssued(Invoice invoice) implements Fact {}

    /** {@code document.added}. */
    record DocumentAdded(Document document) implements Fact {}

    /**
     * {@code shipment.sent}: a parcel was handed over; everything about it may be unknown, as for a letter without
     * tracking. An absent text is empty, and leaves what was said earlier.
     *
     * @param untracked that it has no number, or no longer: what earlier events gave it is taken off
     * @param parcels how many parcels were handed over as this shipment, of which this is the first: those beyond, which are named
     *     as {@link Parts} says, are taken back
     */
    record ShipmentSent(
            String shipment,
            String carrier,
            String number,
            Optional<URI> url,
            List<ParcelLine> lines,
            Instant sentAt,
            Optional<DeliveryWindow> expected,
            boolean untracked,
            Optional<Integer> parcels)
            implements Fact {
        public ShipmentSent {
            Checks.atMost(shipment, 200, "shipment");
            Checks.atMost(carrier, 100, "carrier");
            Checks.atMost(number, 100, "number");
            Checks.size(lines, 200, "lines");
            lines = List.copyOf(lines);
            Checks.require(!untracked || number.isBlank(), "untracked", "is what has no number");
            Checks.require(!untracked || !shipment.isBlank(), "untracked", "is said of a shipment");
            parcels.ifPresent(count -> new Parts(shipment, count));
        }

        /** One that says neither that it has no number nor how many they are. */
        public ShipmentSent(
                String shipment,
                String carrier,
                String number,
                Optional<URI> url,
                List<ParcelLine> lines,
                Instant sentAt,
                Optional<DeliveryWindow> expected) {
            this(shipment, carrier, number, url, lines, sentAt, expected, false, Optional.empty());
        }

        /** The same, sent at another time. */
        public ShipmentSent at(Instant other) {
            return new ShipmentSent(shipment, carrier, number, url, lines, other, expected, untracked, parcels);
        }
    }

    /**
     * {@code parcel.photographed}: the picture of a packed parcel, which is named by its shipment or by its number.
     *
     * @param picture where it is kept
     */
    record ParcelPhotographed(String shipment, String number, URI picture) implements Fact {
        public ParcelPhotographed {
            Checks.atMost(shipment, 200, "shipment");
            Checks.atMost(number, 100, "number");
            Checks.require(!shipment.isBlank() || !number.isBlank(), "shipment", "or number is required");
        }
    }

    /**
     * {@code shipment.ready}: something lies ready for its buyer to collect. {@code shipment.sent} of the same shipment follows
     * when it was collected.
     *
     * @param lines what lies ready; empty for all that is to be collected
     * @param pickup where, if the shop system says so
     */
    record ShipmentReady(String shipment, List<ParcelLine> lines, Optional<PickupPoint> pickup) implements Fact {
        public ShipmentReady {
            Checks.text(shipment, 200, "shipment");
            Checks.size(lines, 200, "lines");
            lines = List.copyOf(lines);
        }
    }

    /**
     * {@code shipment.tracked}: what a carrier says of a parcel, which is named by its shipment or by its number.
     *
     * @param description the carrier's own words, may be empty
     * @param reason why, for a problem, a failed attempt or a return: a {@link Reason}'s code or the carrier's words; may be
     *     empty
     */
    record ShipmentTracked(
            String shipment,
            String carrier,
            String number,
            ScanStatus status,
            String description,
            String reason,
            Optional<Place> place,
            Optional<DeliveryWindow> expected,
            Optional<PickupPoint> pickup)
            implements Fact {
        public ShipmentTracked {
            Checks.atMost(shipment, 200, "shipment");
            Checks.atMost(carrier, 100, "carrier");
            Checks.atMost(number, 100, "number");
            Checks.require(!shipment.isBlank() || !number.isBlank(), "shipment", "or number is required");
            Checks.atMost(description, 500, "description");
            Checks.atMost(reason, 500, "reason");
        }
    }

    /**
     * {@code order.noted}: the seller wrote something about the order.
     *
     * @param toBuyer whether the buyer sees it (and is told); otherwise it stays with the seller
     */
    record OrderNoted(String text, boolean toBuyer, String author) implements Fact {
        public OrderNoted {
            Checks.text(text, 4000, "text");
            Checks.atMost(author, 200, "author");
        }
    }

    /** The event type's name in the contract, e.g. {@code order.placed}. */
    default String type() {
        return switch (this) {
            case OrderPlaced it -> "order.placed";
            case OrderChanged it -> "order.changed";
            case OrderFinalised it -> "order.finalised";
            case OrderConfirmed it -> "order.confirmed";
            case OrderPaid it -> "order.paid";
            case OrderPacked it -> "order.packed";
            case OrderCancelled it -> "order.cancelled";
            case OrderReopened it -> "order.reopened";
            case OrderWithdrawn it -> "order.withdrawn";
            case PaymentReported reported ->
                reported.report().came()
                        ? "payment.received"
                        : "payment." + reported.report().state().name().toLowerCase(Locale.ROOT);
            case RefundWithdrawn it -> "refund.withdrawn";
            case ShipmentWithdrawn it -> "shipment.withdrawn";
            case OrderRefunded it -> "order.refunded";
            case InvoiceIssued it -> "invoice.issued";
            case DocumentAdded it -> "document.added";
            case ShipmentSent it -> "shipment.sent";
            case ShipmentReady it -> "shipment.ready";
            case ParcelPhotographed it -> "parcel.photographed";
            case ShipmentTracked it -> "shipment.tracked";
            case OrderNoted it -> "order.noted";
        };
    }
}
