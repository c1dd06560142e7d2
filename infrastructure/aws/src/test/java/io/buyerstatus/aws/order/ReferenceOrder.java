package io.buyerstatus.aws.order;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.NotificationPreferences;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Invoice;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Parcels;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The order that budgets are stated for: 4 lines, 3 parcels with 15 scans each, 10 entries; ordinary texts. */
public final class ReferenceOrder {
    public static final ConnectionId CONNECTION = new ConnectionId("demo-woocommerce");
    public static final String SUBJECT = "20931";
    public static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, SUBJECT);
    public static final Instant PLACED = Instant.parse("2026-11-12T18:41:07Z");

    private static final int SCANS = 15;
    private static final List<String> PARCELS =
            List.of("00340434161094027318", "00340434161094027325", "00340434161094027332");
    private static final List<ScanStatus> STATUSES = List.of(
            ScanStatus.ANNOUNCED,
            ScanStatus.IN_TRANSIT,
            ScanStatus.IN_TRANSIT,
            ScanStatus.OUT_FOR_DELIVERY,
            ScanStatus.DELIVERY_ATTEMPTED);
    private static final List<String> WORDS = List.of(
            "Die Sendung wurde elektronisch angekündigt.",
            "Die Sendung wurde vom Absender in der Filiale eingeliefert.",
            "Die Sendung wurde im Start-Paketzentrum bearbeitet.",
            "Die Sendung wurde in das Zustellfahrzeug geladen.",
            "Der Empfänger wurde nicht angetroffen.");
    private static final List<String> TOWNS = List.of("Köln", "Hagen", "Neuss", "Bremen", "Hamburg");

    private ReferenceOrder() {}

    /** All events that make the order. */
    public static List<OrderEvent> events() {
        List<OrderEvent> events = new ArrayList<>();
        events.add(event("placed", 0, new Fact.OrderPlaced(PLACED, true, contents())));
        events.add(event("confirmed", 5, new Fact.OrderConfirmed()));
        events.add(event("paid", 60, new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty())));
        events.add(event("packed", 900, new Fact.OrderPacked()));
        events.add(event(
                "invoice",
                905,
                new Fact.InvoiceIssued(new Invoice(
                        Invoice.Kind.INVOICE,
                        "RE-2026-20931",
                        PLACED.plusSeconds(54_300),
                        Optional.of(URI.create("https://shop.example/invoices/RE-2026-20931.pdf"))))));
        for (int parcel = 0; parcel < PARCELS.size(); parcel++) {
            events.add(event("sent" + parcel, 1000 + parcel, sent(parcel)));
            for (int scan = 0; scan < SCANS; scan++) {
                events.add(event("scan" + parcel + "-" + scan, 1100 + parcel + 120 * scan, scan(parcel, scan)));
            }
        }
        return events;
    }

    /** The order that all events make, as it is before it was ever stored, remembering what was planned. */
    public static Order order() {
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[32]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        for (OrderEvent event : events()) {
            order = order.merge(OrderFacts.of(event, event.time().plusSeconds(4)));
        }
        Parcels remembering = Parcels.of(order.facts().parcels().fragments().values().stream()
                .map(fragment -> fragment.withPlanned(Set.of("SENT 1", "OUT_FOR_DELIVERY 2026-11-20", "DELIVERED 1")))
                .toList());
        return order.withPlanned(Set.of("ORDER_CONFIRMED||1", "REVIEW_REQUEST||1"), remembering, Set.of())
                .withAccess(access())
                .withPreferences(NotificationPreferences.NONE
                        .adding(new EmailAddress("erika.beispiel@mail.example"))
                        .confirmed()
                        .in(new Language("pl")));
    }

    /** As much as an order ever remembers of its links, and of its browsers. */
    private static Access access() {
        LinkKey key = new LinkKey(new byte[LinkKey.KEY_BYTES]);
        Access access = Access.by(key.state(KEY.ref(), 1));
        for (int generation = 2; generation <= LinkState.REMEMBERED + 1; generation++) {
            access = access.renewed(SecretHash.of(key.secret(KEY.ref(), generation)), PLACED);
        }
        access = access.sharing(new ShareState(1, Optional.of(SecretHash.of(key.shared(KEY.ref(), 1)))));
        for (int at = 0; at < Access.BROWSERS; at++) {
            Instant until = PLACED.plus(VerifiedBrowser.KEPT).plusMillis(123 + at);
            VerifiedBrowser browser = new VerifiedBrowser(
                    SecretHash.of(key.secret("browser", at)), VerifiedBrowser.Proof.POSTCODE, until);
            access = access.verified(browser, Optional.empty(), PLACED);
        }
        return access;
    }

    /** Five questions and five answers. */
    public static List<Entry> entries() {
        return IntStream.range(0, 10)
                .mapToObj(at -> {
                    Instant time = PLACED.plus(Duration.ofHours(20L + at));
                    boolean buyer = at % 2 == 0;
                    return new Entry(
                            Entry.idOf("reference", Integer.toString(at)),
                            time,
                            buyer ? Entry.Author.BUYER : Entry.Author.SELLER,
                            Entry.Visibility.BUYER_AND_SELLER,
                            buyer ? "Erika Beispiel" : "Teehaus am Markt",
                            buyer
                                    ? "Guten Tag, kommen die drei Pakete am selben Tag an? Ich bin nur am Freitag zu Hause."
                                    : "Guten Tag Frau Beispiel, alle drei sind unterwegs und sollten am Freitag ankommen.");
                })
                .toList();
    }

    /** An event some minutes after the placing. */
    public static OrderEvent event(String id, int minutes, Fact fact) {
        return new OrderEvent(
                "wc:20931:" + id,
                CONNECTION,
                SUBJECT,
                PLACED.plus(Duration.ofMinutes(minutes)),
                false,
                OrderEvent.Origin.SHOP,
                fact);
    }

    private static Fact.Contents contents() {
        Address home = new Address(
                "Erika Beispiel", "", "Lindenweg 7", "Hinterhaus", "50667", "Köln", "", new Country("DE"), "");
        return new Fact.Contents(
                Optional.of(SUBJECT),
                Optional.of(new Language("de-DE")),
                Optional.of(new Buyer(
                        "Erika",
                        "Beispiel",
                        "",
                        Optional.of(new EmailAddress("erika.beispiel@example.org")),
                        "+49 151 2345678",
                        "erika",
                        true)),
                Optional.of(home),
                Optional.of(home),
                Optional.of(List.of(
                        line("5511", "Teekanne aus Gusseisen, 1,2 Liter", "TK-120-GRN", 1, "64.00"),
                        line("5512", "Teeschale Sencha, handgedreht", "TS-SEN-04", 4, "12.50"),
                        line("5513", "Grüner Tee Gyokuro, 250 g, Ernte 2026", "GT-GYO-250", 2, "29.90"),
                        line("5514", "Stövchen aus Buche", "ST-BU", 1, "24.90"))),
                Optional.of(new Totals(
                        Optional.of(eur("198.70")),
                        Optional.of(eur("4.90")),
                        Optional.of(eur("10.00")),
                        Optional.of(eur("30.91")),
                        eur("193.60"),
                        true)),
                Optional.of(new PaymentTerms(PaymentTerms.Method.PAYPAL, "PayPal", Optional.empty())),
                Optional.of("Bitte als Geschenk einpacken."));
    }

    private static Line line(String id, String name, String sku, int quantity, String price) {
        return new Line(
                id,
                name,
                sku,
                quantity,
                Optional.of(eur(price)),
                Optional.of(eur(price)),
                Optional.of(URI.create("https://shop.example/wp-content/uploads/2026/" + sku + "-300x300.jpg")),
                List.of(new Line.Option("Farbe", "Moosgrün")));
    }

    private static Fact.ShipmentSent sent(int parcel) {
        Instant expected = PLACED.plus(Duration.ofDays(3));
        return new Fact.ShipmentSent(
                "shipment-" + parcel,
                "DHL",
                PARCELS.get(parcel),
                Optional.of(URI.create("https://www.dhl.de/de/privatkunden.html?piececode=" + PARCELS.get(parcel))),
                List.of(new ParcelLine("551" + (parcel + 1), 1)),
                PLACED.plus(Duration.ofMinutes(1000 + parcel)),
                Optional.of(new DeliveryWindow(expected, expected.plusSeconds(14_400))));
    }

    private static Fact.ShipmentTracked scan(int parcel, int scan) {
        String town = TOWNS.get(scan % TOWNS.size());
        return new Fact.ShipmentTracked(
                "shipment-" + parcel,
                "DHL",
                PARCELS.get(parcel),
                STATUSES.get(scan % STATUSES.size()),
                WORDS.get(scan % WORDS.size()),
                "",
                Optional.of(new Place(
                        town,
                        "5066" + scan % 10,
                        Optional.of(new Country("DE")),
                        Optional.of(new Place.Coordinates(50.9375, 6.9603)))),
                Optional.empty(),
                Optional.empty());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
