package io.buyerstatus.pages.preview;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.Progress;
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
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order for each state that an order can be in, told as an integration tells them. What is placed only waits for its payment. */
public final class SampleOrders {
    private static final ConnectionId CONNECTION = new ConnectionId("sample");
    private static final String REF = "5001";
    private static final String PARCEL = "5001-1";
    private static final String NUMBER = "00340434161094022115";

    private final Instant now;
    private final String language;
    private Order order;
    private int events;

    private SampleOrders(ShopId shop, ChannelId channel, String language, Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        this.language = language;
        this.order = Order.unseen(
                        OrderKey.of(shop, CONNECTION, REF),
                        new OrderSource(CONNECTION, channel),
                        Access.by(LinkState.first(1, new SecretHash("x".repeat(43)))))
                .withAdmission(new Admission.Admitted());
    }

    /**
     * The sample of a state.
     *
     * @param language the buyer's
     */
    public static Order of(Progress state, ShopId shop, ChannelId channel, String language, Instant now) {
        SampleOrders sample = new SampleOrders(shop, channel, language, now);
        sample.story(state).forEach(sample::take);
        return sample.order;
    }

    /** Something that happened, and how long ago. */
    private record Step(Duration ago, Fact fact) {}

    private void take(Step step) {
        events++;
        Instant at = now.minus(step.ago());
        OrderEvent event =
                new OrderEvent("e" + events, CONNECTION, REF, at, false, OrderEvent.Origin.SHOP, step.fact());
        order = order.merge(OrderFacts.of(event, at));
    }

    private List<Step> story(Progress state) {
        List<Step> story = new ArrayList<>();
        boolean paid = state != Progress.PLACED && state != Progress.CANCELLED;
        story.add(new Step(Duration.ofDays(3), placed(paid)));
        if (state == Progress.PLACED) {
            return story;
        }
        if (state == Progress.CANCELLED) {
            story.add(new Step(Duration.ofHours(2), new Fact.OrderCancelled("")));
            return story;
        }
        story.add(
                new Step(Duration.ofDays(3), new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty())));
        story.add(new Step(Duration.ofHours(70), new Fact.OrderConfirmed()));
        story.add(new Step(Duration.ofHours(69), new Fact.InvoiceIssued(invoice())));
        if (state == Progress.CONFIRMED) {
            return story;
        }
        story.add(new Step(Duration.ofHours(50), new Fact.OrderPacked()));
        if (state == Progress.PACKED) {
            return story;
        }
        story.add(new Step(Duration.ofHours(46), sent()));
        scans(state).forEach(story::add);
        return story;
    }

    private List<Step> scans(Progress state) {
        return switch (state) {
            case SENT -> List.of(scan(30, ScanStatus.IN_TRANSIT, ""));
            case OUT_FOR_DELIVERY -> List.of(scan(3, ScanStatus.OUT_FOR_DELIVERY, ""));
            case PICKUP_READY -> List.of(new Step(Duration.ofHours(2), waiting()));
            case ATTEMPTED -> List.of(scan(2, ScanStatus.DELIVERY_ATTEMPTED, "nobody_home"));
            case DELIVERED -> List.of(scan(2, ScanStatus.DELIVERED, ""));
            case PROBLEM -> List.of(scan(5, ScanStatus.EXCEPTION, "address_problem"));
            case RETURNING -> List.of(scan(5, ScanStatus.RETURNING, ""));
            case RETURNED -> List.of(scan(9, ScanStatus.RETURNING, ""), scan(2, ScanStatus.RETURNED, ""));
            case PLACED, CONFIRMED, PACKED, CANCELLED -> List.of();
        };
    }

    private Fact placed(boolean paid) {
        Address address =
                new Address("Mia Köhler", "", "Lindenstraße 5", "", "10969", "Berlin", "", new Country("DE"), "");
        Totals totals = new Totals(
                Optional.of(Money.of("79.80", "EUR")),
                Optional.of(Money.of("4.90", "EUR")),
                Optional.empty(),
                Optional.of(Money.of("13.52", "EUR")),
                Money.of("84.70", "EUR"),
                true);
        PaymentTerms terms = new PaymentTerms(
                paid ? PaymentTerms.Method.PAYPAL : PaymentTerms.Method.BANK_TRANSFER,
                "",
                paid ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(4))));
        return new Fact.OrderPlaced(
                now.minus(Duration.ofDays(3)),
                true,
                false,
                new Fact.Contents(
                        Optional.of(REF),
                        Optional.of(new Language(language)),
                        Optional.of(new Buyer(
                                "Mia",
                                "Köhler",
                                "",
                                EmailAddress.parse("mia@example.com"),
                                "+49 30 901820",
                                "mia.k",
                                true)),
                        Optional.of(address),
                        Optional.of(address),
                        Optional.of(lines()),
                        Optional.of(totals),
                        Optional.of(terms),
                        Optional.empty()));
    }

    private List<Line> lines() {
        boolean german = language.startsWith("de");
        return List.of(
                line(
                        "1",
                        german ? "Emaillebecher „Fjell“" : "Enamel mug “Fjell”",
                        "MUG-01",
                        2,
                        "12.90",
                        "25.80",
                        german ? new Line.Option("Farbe", "Grün") : new Line.Option("Colour", "green")),
                line("2", german ? "Salatschale, 28 cm" : "Salad bowl, 28 cm", "BOWL-28", 1, "54.00", "54.00"));
    }

    private static Line line(
            String id, String name, String sku, int quantity, String each, String all, Line.Option... options) {
        return new Line(
                id,
                name,
                sku,
                quantity,
                Optional.of(Money.of(each, "EUR")),
                Optional.of(Money.of(all, "EUR")),
                Optional.empty(),
                List.of(options));
    }

    private Invoice invoice() {
        return new Invoice(
                Invoice.Kind.INVOICE,
                "RE-2026-118",
                now.minus(Duration.ofHours(69)),
                Optional.of(URI.create("https://example.com/invoices/RE-2026-118.pdf")));
    }

    private Fact sent() {
        return new Fact.ShipmentSent(
                PARCEL,
                "DHL",
                NUMBER,
                Optional.empty(),
                List.of(new ParcelLine("1", 2), new ParcelLine("2", 1)),
                now.minus(Duration.ofHours(46)),
                Optional.of(new DeliveryWindow(
                        now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(24)),
                        now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(27)))));
    }

    private static Step scan(int hours, ScanStatus status, String reason) {
        return new Step(
                Duration.ofHours(hours),
                new Fact.ShipmentTracked(
                        PARCEL, "", "", status, "", reason, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Fact waiting() {
        PickupPoint point = new PickupPoint(
                "Packstation 145",
                "Hauptstraße 2, 10827 Berlin",
                "",
                Optional.of(now.plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS)));
        return new Fact.ShipmentTracked(
                PARCEL,
                "",
                "",
                ScanStatus.AVAILABLE_FOR_PICKUP,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(point));
    }
}
