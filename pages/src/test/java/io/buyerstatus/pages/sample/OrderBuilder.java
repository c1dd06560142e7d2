package io.buyerstatus.pages.sample;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells an order's story event by event. */
public final class OrderBuilder {

    private static final ShopId SHOP = new ShopId("nordlicht");
    private static final ConnectionId CONNECTION = new ConnectionId("nordlicht-web");

    private Order order;
    private int events;

    public OrderBuilder() {
        this(
                OrderKey.of(SHOP, CONNECTION, "5001"),
                CONNECTION,
                new ChannelId("web"),
                Access.by(LinkState.first(1, new SecretHash("x".repeat(43)))));
    }

    /** Of another order. */
    public OrderBuilder(OrderKey key, ConnectionId connection, ChannelId channel, Access access) {
        order = Order.unseen(key, new OrderSource(connection, channel), access).withAdmission(new Admission.Admitted());
    }

    /** The order as told so far. */
    public Order order() {
        return order;
    }

    public OrderBuilder fact(String time, Fact fact) {
        events++;
        Instant at = Instant.parse(time);
        OrderEvent event = new OrderEvent("e" + events, CONNECTION, "5001", at, false, OrderEvent.Origin.SHOP, fact);
        order = order.merge(OrderFacts.of(event, at));
        return this;
    }

    /** The reference order: four lines, a discount, tax included. */
    public OrderBuilder placed(PaymentTerms.Method method) {
        return placed(method, buyer("Mia", "Köhler"), address("Mia Köhler"), lines());
    }

    public OrderBuilder placed(PaymentTerms.Method method, Buyer buyer, Address address, List<Line> lines) {
        return placed(new PaymentTerms(method, "", Optional.empty()), false, buyer, address, lines);
    }

    /** The reference order, to be paid in another way; perhaps its buyer is sent to a provider to pay. */
    public OrderBuilder placed(PaymentTerms terms, boolean awaitingPayment) {
        return placed(terms, awaitingPayment, buyer("Mia", "Köhler"), address("Mia Köhler"), lines());
    }

    private OrderBuilder placed(
            PaymentTerms terms, boolean awaitingPayment, Buyer buyer, Address address, List<Line> lines) {
        Totals totals = new Totals(
                Optional.of(Money.of("136.60", "EUR")),
                Optional.of(Money.of("4.90", "EUR")),
                Optional.of(Money.of("10.00", "EUR")),
                Optional.of(Money.of("21.00", "EUR")),
                Money.of("131.50", "EUR"),
                true);
        Fact.Contents contents = new Fact.Contents(
                Optional.of("10042"),
                Optional.of(new Language("de")),
                Optional.of(buyer),
                Optional.of(address),
                Optional.of(address),
                Optional.of(lines),
                Optional.of(totals),
                Optional.of(terms),
                Optional.of("Bitte nicht beim Nachbarn abgeben.\nDanke!"));
        Instant at = Instant.parse("2026-11-18T09:12:00Z");
        return fact("2026-11-18T09:12:00Z", new Fact.OrderPlaced(at, true, awaitingPayment, contents));
    }

    /** A payment of some euros, as it was reported. */
    public OrderBuilder payment(String time, String id, Payment.State state, String euros) {
        return payment(time, id, state, euros, Optional.empty());
    }

    /**
     * A payment of some euros, as it was reported.
     *
     * @param retry where the buyer can pay again
     */
    public OrderBuilder payment(String time, String id, Payment.State state, String euros, Optional<URI> retry) {
        Payment payment = new Payment(state, Optional.of(Money.of(euros, "EUR")), Optional.empty(), "", retry);
        return fact(time, new Fact.PaymentReported(id, payment));
    }

    public OrderBuilder refunded(String time, String id, Money amount) {
        return fact(time, new Fact.OrderRefunded(id, Optional.of(amount), "", false));
    }

    public OrderBuilder confirmed() {
        return fact("2026-11-18T10:30:00Z", new Fact.OrderConfirmed());
    }

    public OrderBuilder paid() {
        return fact("2026-11-18T09:14:00Z", new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public OrderBuilder packed() {
        return fact("2026-11-19T13:05:00Z", new Fact.OrderPacked());
    }

    public OrderBuilder invoiced() {
        Invoice invoice = new Invoice(
                Invoice.Kind.INVOICE,
                "RE-2026-0815",
                Instant.parse("2026-11-18T10:31:00Z"),
                Optional.of(URI.create("https://nordlicht.example/invoices/0815.pdf")));
        return fact("2026-11-18T10:31:00Z", new Fact.InvoiceIssued(invoice));
    }

    public OrderBuilder returnLabel() {
        Document label = new Document(
                "d1",
                Document.Kind.RETURN_LABEL,
                "Rücksendeschein",
                URI.create("https://nordlicht.example/returns/10042.pdf"));
        return fact("2026-11-19T13:06:00Z", new Fact.DocumentAdded(label));
    }

    public OrderBuilder sent(String shipment, String carrier, String number, List<ParcelLine> lines) {
        Optional<URI> url = number.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create("https://track.example/" + carrier.replace(" ", "") + "/" + number));
        Instant at = Instant.parse("2026-11-19T16:40:00Z");
        return fact(
                "2026-11-19T16:40:00Z",
                new Fact.ShipmentSent(shipment, carrier, number, url, lines, at, Optional.empty()));
    }

    public OrderBuilder tracked(String time, String shipment, ScanStatus status, String words, String place) {
        return tracked(time, shipment, status, words, "", place);
    }

    public OrderBuilder tracked(
            String time, String shipment, ScanStatus status, String words, String reason, String place) {
        return fact(
                time,
                new Fact.ShipmentTracked(
                        shipment, "", "", status, words, reason, place(place), Optional.empty(), Optional.empty()));
    }

    public OrderBuilder expected(String time, String shipment, String from, String until) {
        DeliveryWindow window = new DeliveryWindow(Instant.parse(from), Instant.parse(until));
        return fact(
                time,
                new Fact.ShipmentTracked(
                        shipment,
                        "",
                        "",
                        ScanStatus.IN_TRANSIT,
                        "Im Start-Paketzentrum bearbeitet",
                        "",
                        place("Hamburg"),
                        Optional.of(window),
                        Optional.empty()));
    }

    public OrderBuilder waiting(String shipment, PickupPoint point) {
        return fact(
                "2026-11-21T15:20:00Z",
                new Fact.ShipmentTracked(
                        shipment,
                        "",
                        "",
                        ScanStatus.AVAILABLE_FOR_PICKUP,
                        "Zur Abholung bereit",
                        "",
                        place("Lübeck"),
                        Optional.empty(),
                        Optional.of(point)));
    }

    public static Buyer buyer(String first, String last) {
        return new Buyer(
                first, last, "", EmailAddress.parse("mia.koehler@example.org"), "+49 151 23456789", "miak", false);
    }

    public static Address address(String name) {
        return new Address(name, "", "Lindenstraße 12", "", "23552", "Lübeck", "", new Country("DE"), "");
    }

    public static List<Line> lines() {
        return List.of(
                line("1", "Emaillebecher „Fjell“", 2, "14.90", "29.80", new Line.Option("Farbe", "Moosgrün")),
                line("2", "Wolldecke „Vidda“", 1, "89.00", "89.00", new Line.Option("Größe", "130 × 180 cm")),
                line("3", "Postkarte „Nordlicht“", 3, "2.60", "7.80"),
                line("4", "Bienenwachskerze", 1, "10.00", "10.00"));
    }

    public static Line line(String id, String name, int quantity, String each, String total, Line.Option... options) {
        return new Line(
                id,
                name,
                "",
                quantity,
                Optional.of(Money.of(each, "EUR")),
                Optional.of(Money.of(total, "EUR")),
                "12".contains(id)
                        ? Optional.of(URI.create("https://nordlicht.example/pictures/" + id + ".jpg"))
                        : Optional.empty(),
                List.of(options));
    }

    private static Optional<Place> place(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Place(name, "", Optional.empty(), Optional.empty()));
    }
}
