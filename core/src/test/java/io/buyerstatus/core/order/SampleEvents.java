package io.buyerstatus.core.order;

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
import io.buyerstatus.core.shop.ConnectionId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Order events for tests: an ordinary order, and random histories that break every habit. */
public final class SampleEvents {
    /** When the ordinary order was placed. */
    public static final Instant PLACED_AT = Instant.parse("2026-11-18T09:00:00Z");

    private SampleEvents() {}

    /** An event of a fact, some minutes after the placing. */
    public static OrderEvent event(ConnectionId connection, String subject, String id, int minutes, Fact fact) {
        return new OrderEvent(
                id,
                connection,
                subject,
                PLACED_AT.plus(Duration.ofMinutes(minutes)),
                false,
                OrderEvent.Origin.SHOP,
                fact);
    }

    /** The placing of an ordinary order of two lines by a buyer with this address and phone. */
    public static Fact.OrderPlaced placed(String number, Optional<EmailAddress> email, String phone) {
        return new Fact.OrderPlaced(PLACED_AT, true, contents(number, email, phone, PaymentTerms.Method.BANK_TRANSFER));
    }

    /** An ordinary order's contents. */
    public static Fact.Contents contents(
            String number, Optional<EmailAddress> email, String phone, PaymentTerms.Method method) {
        Address address =
                new Address("Erika Beispiel", "", "Lindenweg 7", "", "50667", "Köln", "", new Country("DE"), "");
        return new Fact.Contents(
                Optional.of(number),
                Optional.of(new Language("de")),
                Optional.of(new Buyer("Erika", "Beispiel", "", email, phone, "", false)),
                Optional.of(address),
                Optional.of(address),
                Optional.of(List.of(line("1", "Teekanne", 1), line("2", "Tasse", 4))),
                Optional.of(totals("64.90")),
                Optional.of(new PaymentTerms(method, "", Optional.empty())),
                Optional.empty());
    }

    /** The sending of a parcel with everything in it that the shop names. */
    public static Fact.ShipmentSent sent(String shipment, String number, List<ParcelLine> lines, Instant at) {
        return new Fact.ShipmentSent(shipment, "DHL", number, Optional.empty(), lines, at, Optional.empty());
    }

    /** A carrier's scan. */
    public static Fact.ShipmentTracked tracked(String shipment, String number, ScanStatus status) {
        return new Fact.ShipmentTracked(
                shipment, "DHL", number, status, "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Line line(String id, String name, int quantity) {
        return new Line(
                id,
                name,
                "",
                quantity,
                Optional.of(Money.of("12.90", "EUR")),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Totals totals(String total) {
        return new Totals(
                Optional.empty(),
                Optional.of(Money.of("4.90", "EUR")),
                Optional.empty(),
                Optional.empty(),
                Money.of(total, "EUR"),
                true);
    }

    /** A random history of one order: any facts, many at the same instant. */
    public static List<OrderEvent> history(Random random, ConnectionId connection, String subject) {
        List<OrderEvent> history = new ArrayList<>();
        int length = 5 + random.nextInt(25);
        for (int at = 0; at < length; at++) {
            history.add(event(connection, subject, "e" + at, random.nextInt(12) * 10, fact(random)));
        }
        return history;
    }

    private static Fact fact(Random random) {
        String shipment = random.nextBoolean() ? "S" + random.nextInt(3) : "";
        String number = random.nextBoolean() || shipment.isEmpty() ? "00340" + random.nextInt(3) : "";
        return switch (random.nextInt(20)) {
            case 0 -> placed("10" + random.nextInt(2), email(random), "");
            case 1 -> new Fact.OrderChanged(contents("200", email(random), "", PaymentTerms.Method.CARD));
            case 2 -> new Fact.OrderFinalised();
            case 3 -> new Fact.OrderConfirmed();
            case 4 -> new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty());
            case 5 -> new Fact.OrderPacked();
            case 6 -> new Fact.OrderCancelled("");
            case 7 ->
                new Fact.OrderRefunded(
                        "r" + random.nextInt(2),
                        Optional.of(Money.of("1." + random.nextInt(10), "EUR")),
                        "",
                        random.nextBoolean());
            case 8 ->
                new Fact.InvoiceIssued(new Invoice(
                        anyOf(random, Invoice.Kind.values()),
                        "RE-" + random.nextInt(2),
                        PLACED_AT.plusSeconds(random.nextInt(100)),
                        Optional.empty()));
            case 9 ->
                new Fact.DocumentAdded(new Document(
                        "d" + random.nextInt(2),
                        Document.Kind.OTHER,
                        "Anleitung " + random.nextInt(3),
                        URI.create("https://shop.example/manual.pdf")));
            case 10 -> new Fact.OrderReopened();
            case 11 -> new Fact.OrderWithdrawn();
            case 12 -> new Fact.RefundWithdrawn("r" + random.nextInt(2));
            case 13 -> new Fact.ShipmentWithdrawn(shipment, number.isEmpty() && shipment.isEmpty() ? "1" : number);
            case 14 -> new Fact.OrderChanged(nothing(), Optional.of(snapshot(random)));
            case 15 -> new Fact.PaymentReported("p" + random.nextInt(2), payment(random));
            case 16, 17 ->
                new Fact.ShipmentSent(
                        shipment,
                        random.nextBoolean() ? "DHL" : "",
                        number,
                        Optional.empty(),
                        random.nextBoolean() ? List.of() : List.of(new ParcelLine("1", 1 + random.nextInt(2))),
                        PLACED_AT.plusSeconds(random.nextInt(5000)),
                        window(random));
            default ->
                new Fact.ShipmentTracked(
                        shipment,
                        "",
                        number,
                        anyOf(random, ScanStatus.values()),
                        random.nextBoolean() ? "In Zustellung" : "",
                        "",
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Place("Köln", "", Optional.empty(), Optional.empty())),
                        window(random),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new PickupPoint("Kiosk " + random.nextInt(3), "", Optional.empty())));
        };
    }

    /** Contents of which nothing is said. */
    public static Fact.Contents nothing() {
        return new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Payment payment(Random random) {
        Payment.State state = anyOf(random, Payment.State.values());
        boolean counted = state != Payment.State.RECEIVED_IN_PART && random.nextBoolean();
        return new Payment(
                state,
                counted ? Optional.of(Money.of("20." + random.nextInt(3), "EUR")) : Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static Fact.Snapshot snapshot(Random random) {
        return new Fact.Snapshot(
                Map.of(
                        Milestone.CANCELLED, random.nextBoolean(),
                        Milestone.PAID, random.nextBoolean(),
                        Milestone.WITHDRAWN, random.nextInt(4) == 0),
                random.nextBoolean() ? Optional.empty() : Optional.of(List.of("S" + random.nextInt(3))),
                random.nextBoolean() ? Optional.empty() : Optional.of(List.of("r" + random.nextInt(2))),
                random.nextBoolean() ? Optional.empty() : Optional.of(List.of("p" + random.nextInt(2))),
                random.nextBoolean() ? Optional.empty() : Optional.of(Money.of("10.00", "EUR")));
    }

    private static <T> T anyOf(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Optional<EmailAddress> email(Random random) {
        return random.nextBoolean() ? Optional.empty() : EmailAddress.parse("e" + random.nextInt(3) + "@example.org");
    }

    private static Optional<DeliveryWindow> window(Random random) {
        Instant from = PLACED_AT.plusSeconds(random.nextInt(100_000));
        return random.nextBoolean() ? Optional.empty() : Optional.of(new DeliveryWindow(from, from.plusSeconds(3600)));
    }
}
