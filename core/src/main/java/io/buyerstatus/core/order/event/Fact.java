package io.buyerstatus.core.order.event;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.Reason;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
     */
    record OrderPlaced(Instant placedAt, boolean complete, Contents contents) implements Fact {
        public OrderPlaced {
            Checks.require(contents.number().isPresent(), "number", "is required");
            Checks.require(contents.buyer().isPresent(), "buyer", "is required");
            Checks.require(contents.lines().isPresent(), "lines", "is required");
            Checks.require(contents.totals().isPresent(), "totals", "is required");
        }

        /** The same with other contents. */
        public OrderPlaced with(Contents other) {
            return new OrderPlaced(placedAt, complete, other);
        }
    }

    /** {@code order.changed}: a partial order; what it names replaces what was there. */
    record OrderChanged(Contents contents) implements Fact {
        /** The same with other contents. */
        public OrderChanged with(Contents other) {
            return new OrderChanged(other);
        }
    }

    /** {@code order.finalised}: nothing more will be added. */
    record OrderFinalised() implements Fact {}

    /** {@code order.confirmed}: the shop accepted the order. */
    record OrderConfirmed() implements Fact {}

    /** {@code order.paid}: the money is there. */
    record OrderPaid(Optional<Money> amount, Optional<PaymentTerms.Method> method, Optional<String> label)
            implements Fact {}

    /** {@code order.packed}. */
    record OrderPacked() implements Fact {}

    /** {@code order.cancelled}; the reason may be empty. */
    record OrderCancelled(String reason) implements Fact {
        public OrderCancelled {
            Checks.atMost(reason, 4000, "reason");
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
     * tracking. An absent text is empty.
     */
    record ShipmentSent(
            String shipment,
            String carrier,
            String number,
            Optional<URI> url,
            List<ParcelLine> lines,
            Instant sentAt,
            Optional<DeliveryWindow> expected)
            implements Fact {
        public ShipmentSent {
            Checks.atMost(shipment, 200, "shipment");
            Checks.atMost(carrier, 100, "carrier");
            Checks.atMost(number, 100, "number");
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
            case OrderRefunded it -> "order.refunded";
            case InvoiceIssued it -> "invoice.issued";
            case DocumentAdded it -> "document.added";
            case ShipmentSent it -> "shipment.sent";
            case ShipmentTracked it -> "shipment.tracked";
            case OrderNoted it -> "order.noted";
        };
    }
}
