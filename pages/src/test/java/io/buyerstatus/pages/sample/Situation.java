package io.buyerstatus.pages.sample;

import static io.buyerstatus.core.order.purchase.PaymentTerms.Method.BANK_TRANSFER;
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
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.Money;
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
    CANCELLED_REFUNDED;

    /** The order in this situation. */
    public Order order() {
        return story().order();
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
        };
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
