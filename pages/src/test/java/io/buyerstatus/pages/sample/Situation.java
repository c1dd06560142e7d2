package io.buyerstatus.pages.sample;

import static io.buyerstatus.core.order.payment.Payment.State.AUTHORISED;
import static io.buyerstatus.core.order.payment.Payment.State.FAILED;
import static io.buyerstatus.core.order.payment.Payment.State.RECEIVED;
import static io.buyerstatus.core.order.payment.Payment.State.REVERSED;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.BANK_TRANSFER;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.CARD;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.CASH_ON_DELIVERY;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.INVOICE;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.IN_SHOP;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.OTHER;
import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.PAYPAL;
import static io.buyerstatus.core.tracking.ScanStatus.DELIVERED;
import static io.buyerstatus.core.tracking.ScanStatus.DELIVERY_ATTEMPTED;
import static io.buyerstatus.core.tracking.ScanStatus.EXCEPTION;
import static io.buyerstatus.core.tracking.ScanStatus.IN_TRANSIT;
import static io.buyerstatus.core.tracking.ScanStatus.OUT_FOR_DELIVERY;
import static io.buyerstatus.core.tracking.ScanStatus.RETURNED;
import static io.buyerstatus.core.tracking.ScanStatus.RETURNING;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every situation in which a buyer may open the page. */
public enum Situation {
    UNPAID,
    PLACED,
    CONFIRMED,
    PACKED,
    SENT,
    PARTLY_SENT,
    TWO_OF_THREE,
    LETTER,
    OUT_FOR_DELIVERY_NOW,
    PICKUP_READY,
    ATTEMPT_FAILED,
    NOBODY_HOME_TWICE,
    AT_CUSTOMS,
    ONE_OF_TWO_REFUSED,
    DELIVERED_ALL,
    TROUBLE,
    GOING_BACK,
    BACK,
    CANCELLED_UNPAID,
    CANCELLED_REFUNDED,
    PARTLY_PAID,
    PARTLY_PAID_UNCOUNTED,
    DUE_LATER,
    PAYMENT_AWAITED,
    PAYMENT_FAILED,
    RESERVED,
    DEBIT_RETURNED,
    DUE_AT_DOOR,
    PAID_AT_DOOR,
    DUE_IN_SHOP,
    OVERPAID,
    REFUNDED_IN_TWO_CURRENCIES,
    WITHDRAWN,
    REOPENED,
    TO_BE_COLLECTED,
    READY_TO_COLLECT,
    COLLECTED,
    DOWNLOADABLE,
    TAKEN_ALONG,
    SHOP_ON_ITS_WAY,
    SENT_AND_TO_COLLECT;

    /** The order in this situation. */
    public Order order() {
        return story().order();
    }

    private static OrderBuilder ofKind(LineKind kind) {
        return new OrderBuilder()
                .placed(
                        PAYPAL,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        OrderBuilder.lines().stream().map(line -> line.as(kind)).toList());
    }

    private static OrderBuilder readyToCollect() {
        PickupPoint shop =
                new PickupPoint("Laden am Hafen", "Hafenweg 7, 22767 Hamburg", "Di–Sa 10–18 Uhr", Optional.empty());
        return ofKind(LineKind.PICKUP)
                .confirmed()
                .fact("2026-11-19T10:00:00Z", new Fact.ShipmentReady("c1", List.of(), Optional.of(shop)));
    }

    /** Two lines sent, one to be collected, one downloaded. */
    private static List<Line> mixed() {
        List<Line> lines = OrderBuilder.lines();
        return List.of(
                lines.get(0),
                lines.get(1),
                lines.get(2).as(LineKind.DOWNLOAD),
                lines.get(3).as(LineKind.PICKUP));
    }

    private OrderBuilder story() {
        return switch (this) {
            case UNPAID -> new OrderBuilder().placed(BANK_TRANSFER).invoiced();
            case PLACED -> new OrderBuilder().placed(PAYPAL).paid();
            case CONFIRMED ->
                new OrderBuilder().placed(PAYPAL).paid().confirmed().invoiced();
            case PACKED -> packed();
            case SENT ->
                oneParcel().expected("2026-11-20T05:00:00Z", "s1", "2026-11-24T13:00:00Z", "2026-11-24T16:00:00Z");
            case PARTLY_SENT -> packed().sent("s1", "DHL", "00340434161094042557", parts("1:2"));
            case TWO_OF_THREE -> threeParcels();
            case LETTER -> packed().sent("s1", "", "", List.of());
            case OUT_FOR_DELIVERY_NOW -> onTheVan();
            case PICKUP_READY ->
                oneParcel()
                        .waiting(
                                "s1",
                                new PickupPoint(
                                        "Packstation 142",
                                        "Bahnhofstraße 3, 23558 Lübeck",
                                        "Mo–Sa 8–20 Uhr",
                                        Optional.of(Instant.parse("2026-11-30T17:00:00Z"))));
            case ATTEMPT_FAILED ->
                onTheVan()
                        .tracked(
                                "2026-11-21T13:10:00Z",
                                "s1",
                                DELIVERY_ATTEMPTED,
                                "Zustellung nicht möglich",
                                "Empfänger nicht angetroffen",
                                "Lübeck");
            case NOBODY_HOME_TWICE ->
                onTheVan()
                        .tracked("2026-11-21T08:10:00Z", "s1", DELIVERY_ATTEMPTED, "", "nobody_home", "Lübeck")
                        .tracked("2026-11-21T08:30:00Z", "s1", OUT_FOR_DELIVERY, "Zweiter Zustellversuch", "Lübeck")
                        .tracked("2026-11-21T09:40:00Z", "s1", DELIVERY_ATTEMPTED, "", "nobody_home", "Lübeck");
            case AT_CUSTOMS ->
                oneParcel()
                        .tracked(
                                "2026-11-21T08:00:00Z",
                                "s1",
                                EXCEPTION,
                                "Held by customs",
                                "customs_action",
                                "Leipzig");
            case ONE_OF_TWO_REFUSED ->
                packed().sent("s1", "DHL", "00340434161094042557", parts("1:2", "2:1"))
                        .sent("s2", "GLS", "48182104773", parts("3:3", "4:1"))
                        .tracked("2026-11-20T13:10:00Z", "s1", DELIVERED, "Zugestellt", "Lübeck")
                        .tracked("2026-11-20T13:10:00Z", "s2", DELIVERY_ATTEMPTED, "", "refused", "Lübeck")
                        .tracked("2026-11-21T06:00:00Z", "s2", RETURNING, "", "Neumünster");
            case DELIVERED_ALL ->
                onTheVan().returnLabel().tracked("2026-11-21T13:10:00Z", "s1", DELIVERED, "Zugestellt", "Lübeck");
            case TROUBLE ->
                oneParcel()
                        .tracked(
                                "2026-11-21T08:00:00Z",
                                "s1",
                                EXCEPTION,
                                "Sendung beschädigt",
                                "Verpackung beschädigt, wird nachverpackt",
                                "Neumünster");
            case GOING_BACK ->
                onTheVan()
                        .tracked(
                                "2026-11-21T13:10:00Z",
                                "s1",
                                DELIVERY_ATTEMPTED,
                                "Annahme verweigert",
                                "Annahme verweigert",
                                "Lübeck")
                        .tracked("2026-11-22T06:00:00Z", "s1", RETURNING, "Rücksendung an den Absender", "Neumünster");
            case BACK ->
                onTheVan()
                        .tracked("2026-11-22T06:00:00Z", "s1", RETURNING, "Rücksendung an den Absender", "Neumünster")
                        .tracked("2026-11-24T09:00:00Z", "s1", RETURNED, "Beim Absender eingetroffen", "Hamburg");
            case CANCELLED_UNPAID ->
                new OrderBuilder().placed(BANK_TRANSFER).fact("2026-11-20T08:00:00Z", new Fact.OrderCancelled(""));
            case CANCELLED_REFUNDED ->
                new OrderBuilder()
                        .placed(PAYPAL)
                        .paid()
                        .fact("2026-11-20T08:00:00Z", new Fact.OrderCancelled(""))
                        .fact(
                                "2026-11-20T08:01:00Z",
                                new Fact.OrderRefunded("r1", Optional.of(Money.of("131.50", "EUR")), "", true));
            case PARTLY_PAID,
                    PARTLY_PAID_UNCOUNTED,
                    DUE_LATER,
                    PAYMENT_AWAITED,
                    PAYMENT_FAILED,
                    RESERVED,
                    DEBIT_RETURNED,
                    DUE_AT_DOOR,
                    PAID_AT_DOOR,
                    DUE_IN_SHOP,
                    OVERPAID,
                    REFUNDED_IN_TWO_CURRENCIES -> money();
            case WITHDRAWN ->
                new OrderBuilder()
                        .placed(BANK_TRANSFER)
                        .invoiced()
                        .fact("2026-11-20T08:00:00Z", new Fact.OrderWithdrawn());
            case TO_BE_COLLECTED -> ofKind(LineKind.PICKUP).confirmed();
            case READY_TO_COLLECT -> readyToCollect();
            case COLLECTED -> readyToCollect().sent("c1", "", "", List.of());
            case DOWNLOADABLE -> ofKind(LineKind.DOWNLOAD).paid().confirmed();
            case TAKEN_ALONG -> ofKind(LineKind.TAKEN_ALONG).paid().confirmed();
            case SHOP_ON_ITS_WAY ->
                ofKind(LineKind.LOCAL_DELIVERY)
                        .paid()
                        .confirmed()
                        .tracked("2026-11-21T08:10:00Z", "c1", OUT_FOR_DELIVERY, "", "");
            case SENT_AND_TO_COLLECT ->
                new OrderBuilder()
                        .placed(
                                PAYPAL,
                                OrderBuilder.buyer("Mia", "Köhler"),
                                OrderBuilder.address("Mia Köhler"),
                                mixed())
                        .paid()
                        .confirmed()
                        .sent("s1", "DHL", "00340434161094042557", parts("1:2"));
            case REOPENED ->
                new OrderBuilder()
                        .placed(PAYPAL)
                        .fact("2026-11-18T12:00:00Z", new Fact.OrderCancelled(""))
                        .fact("2026-11-19T08:00:00Z", new Fact.OrderReopened())
                        .payment("2026-11-19T08:00:00Z", "p1", RECEIVED, "131.50")
                        .fact("2026-11-19T08:05:00Z", new Fact.OrderConfirmed());
        };
    }

    private OrderBuilder money() {
        return switch (this) {
            case PARTLY_PAID ->
                new OrderBuilder()
                        .placed(BANK_TRANSFER)
                        .invoiced()
                        .payment("2026-11-19T08:00:00Z", "p1", RECEIVED, "31.50");
            case PARTLY_PAID_UNCOUNTED ->
                new OrderBuilder()
                        .placed(BANK_TRANSFER)
                        .invoiced()
                        .fact(
                                "2026-11-19T08:00:00Z",
                                new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty(), true));
            case DUE_LATER ->
                new OrderBuilder()
                        .placed(terms(INVOICE, Optional.of(Instant.parse("2026-12-18T22:59:00Z"))), false)
                        .confirmed()
                        .invoiced()
                        .packed();
            case PAYMENT_AWAITED -> new OrderBuilder().placed(terms(PAYPAL, Optional.empty()), true);
            case PAYMENT_FAILED ->
                new OrderBuilder()
                        .placed(terms(CARD, Optional.empty()), true)
                        .payment(
                                "2026-11-18T09:20:00Z",
                                "p1",
                                FAILED,
                                "131.50",
                                Optional.of(URI.create("https://nordlicht.example/pay/10042")));
            case RESERVED ->
                new OrderBuilder()
                        .placed(CARD)
                        .payment("2026-11-18T09:20:00Z", "p1", AUTHORISED, "131.50")
                        .confirmed();
            case DEBIT_RETURNED ->
                deliveredAfter(new OrderBuilder()
                                .placed(OTHER)
                                .payment("2026-11-18T09:20:00Z", "p1", RECEIVED, "131.50"))
                        .payment("2026-11-24T09:00:00Z", "p1", REVERSED, "131.50");
            case DUE_AT_DOOR -> sentAfter(new OrderBuilder().placed(CASH_ON_DELIVERY));
            case PAID_AT_DOOR -> deliveredAfter(new OrderBuilder().placed(CASH_ON_DELIVERY));
            case DUE_IN_SHOP -> new OrderBuilder().placed(IN_SHOP).confirmed();
            case OVERPAID ->
                new OrderBuilder()
                        .placed(BANK_TRANSFER)
                        .payment("2026-11-18T09:20:00Z", "p1", RECEIVED, "131.50")
                        .payment("2026-11-19T09:20:00Z", "p2", RECEIVED, "10.00")
                        .confirmed();
            default ->
                deliveredAfter(new OrderBuilder().placed(PAYPAL).paid())
                        .refunded("2026-11-23T09:00:00Z", "r1", Money.of("5.00", "EUR"))
                        .refunded("2026-11-23T09:05:00Z", "r2", Money.of("6.00", "USD"));
        };
    }

    private static PaymentTerms terms(PaymentTerms.Method method, Optional<Instant> due) {
        return new PaymentTerms(method, "", due);
    }

    private static OrderBuilder sentAfter(OrderBuilder story) {
        return story.confirmed()
                .invoiced()
                .packed()
                .sent("s1", "DHL", "00340434161094042557", parts("1:2", "2:1", "3:3", "4:1"))
                .tracked("2026-11-20T22:15:00Z", "s1", IN_TRANSIT, "Im Ziel-Paketzentrum eingetroffen", "Neumünster");
    }

    private static OrderBuilder deliveredAfter(OrderBuilder story) {
        return sentAfter(story).tracked("2026-11-21T08:10:00Z", "s1", DELIVERED, "Zugestellt", "Lübeck");
    }

    private static OrderBuilder packed() {
        return new OrderBuilder().placed(PAYPAL).paid().confirmed().invoiced().packed();
    }

    private static OrderBuilder oneParcel() {
        return packed().sent("s1", "DHL", "00340434161094042557", parts("1:2", "2:1", "3:3", "4:1"))
                .tracked("2026-11-19T20:10:00Z", "s1", IN_TRANSIT, "Vom Versanddienst abgeholt", "Hamburg");
    }

    private static OrderBuilder onTheVan() {
        return oneParcel()
                .tracked("2026-11-20T03:40:00Z", "s1", IN_TRANSIT, "Im Start-Paketzentrum bearbeitet", "Hamburg")
                .tracked("2026-11-20T22:15:00Z", "s1", IN_TRANSIT, "Im Ziel-Paketzentrum eingetroffen", "Neumünster")
                .tracked("2026-11-21T04:50:00Z", "s1", IN_TRANSIT, "In der Zustellbasis bearbeitet", "Lübeck")
                .tracked("2026-11-21T07:35:00Z", "s1", OUT_FOR_DELIVERY, "In das Zustellfahrzeug geladen", "Lübeck");
    }

    private static OrderBuilder threeParcels() {
        OrderBuilder story = packed().sent("s1", "DHL", "00340434161094042557", parts("1:2"))
                .sent("s2", "GLS", "48182104773", parts("2:1"))
                .sent("s3", "Deutsche Post", "", parts("3:3", "4:1"));
        for (String shipment : List.of("s1", "s2")) {
            story.tracked(
                            "2026-11-20T22:15:00Z",
                            shipment,
                            IN_TRANSIT,
                            "Im Ziel-Paketzentrum eingetroffen",
                            "Neumünster")
                    .tracked("2026-11-21T13:10:00Z", shipment, DELIVERED, "Zugestellt", "Lübeck");
        }
        return story;
    }

    /** {@code 1:2} is two of line 1. */
    private static List<ParcelLine> parts(String... parts) {
        return List.of(parts).stream()
                .map(part -> new ParcelLine(part.substring(0, 1), Integer.parseInt(part.substring(2))))
                .toList();
    }
}
