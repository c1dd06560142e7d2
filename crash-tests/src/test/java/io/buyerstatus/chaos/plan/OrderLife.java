package io.buyerstatus.chaos.plan;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down the seven events of an order's life, a minute apart. */
final class OrderLife {
    static final int EVENTS = 7;

    private final String subject;
    private final Instant begin;
    private final boolean imported;
    private final List<OrderEvent> events = new ArrayList<>();

    OrderLife(String subject, Instant begin, boolean imported) {
        this.subject = subject;
        this.begin = begin;
        this.imported = imported;
    }

    /**
     * The events, in the order in which they happened.
     *
     * @throws IllegalStateException when they are not as many as they should be
     */
    List<OrderEvent> events() {
        if (events.size() != EVENTS) {
            throw new IllegalStateException(subject + " has " + events.size() + " events");
        }
        return List.copyOf(events);
    }

    Instant now() {
        return begin.plus(Duration.ofMinutes(events.size()));
    }

    OrderLife placed(Fact.Contents contents, boolean complete) {
        return with(new Fact.OrderPlaced(now(), complete, contents));
    }

    OrderLife placed(Fact.Contents contents, Instant at) {
        return with(new Fact.OrderPlaced(at, true, contents));
    }

    OrderLife paid() {
        return with(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    OrderLife packed() {
        return with(new Fact.OrderPacked());
    }

    OrderLife confirmed() {
        return with(new Fact.OrderConfirmed());
    }

    OrderLife invoiced() {
        return with(new Fact.InvoiceIssued(
                new Invoice(Invoice.Kind.INVOICE, "RE-" + subject, now(), Optional.<URI>empty())));
    }

    OrderLife documented() {
        return with(new Fact.DocumentAdded(new Document(
                "label",
                Document.Kind.RETURN_LABEL,
                "Rücksendung",
                URI.create("https://shop.example/labels/" + subject))));
    }

    OrderLife cancelled() {
        return with(new Fact.OrderCancelled("out of stock"));
    }

    OrderLife refunded() {
        return with(new Fact.OrderRefunded("1", Optional.empty(), "", true));
    }

    OrderLife noted(boolean toBuyer) {
        return with(new Fact.OrderNoted("Ihre Bestellung " + subject + " liegt bereit.", toBuyer, "Jonas"));
    }

    OrderLife sent(String shipment, String carrier, String... lines) {
        List<ParcelLine> content =
                List.of(lines).stream().map(line -> new ParcelLine(line, 1)).toList();
        return with(new Fact.ShipmentSent(
                shipment, carrier, number(shipment), Optional.empty(), content, now(), Optional.empty()));
    }

    /** A scan of a parcel that is known by its shipment. */
    OrderLife scanned(String shipment, ScanStatus status) {
        return tracked(shipment, number(shipment), status);
    }

    /** A scan of a parcel that the carrier knows by its number only. */
    OrderLife scannedByNumber(String shipment, ScanStatus status) {
        return tracked("", number(shipment), status);
    }

    OrderLife with(Fact fact) {
        String id = subject + "-" + events.size() + "-" + fact.type();
        events.add(new OrderEvent(id, Bench.CONNECTION, subject, now(), imported, OrderEvent.Origin.SHOP, fact));
        return this;
    }

    private OrderLife tracked(String shipment, String number, ScanStatus status) {
        return with(new Fact.ShipmentTracked(
                shipment,
                "DHL",
                number,
                status,
                "Scan of " + status,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private String number(String shipment) {
        return "JD" + subject + shipment;
    }
}
