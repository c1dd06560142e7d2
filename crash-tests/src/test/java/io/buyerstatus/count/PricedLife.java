package io.buyerstatus.count;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.order.ReferenceOrder;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.integrations.contract.EventCodec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the reference order's shop, carrier and mail service do, one after the other, and what each costs. */
final class PricedLife {
    private static final EventCodec CODEC = new EventCodec();
    private static final String MESSAGE = "MESSAGE#";

    private final Bench bench;
    private final Build.Intake intake;
    private final Build.Sender sender;
    private final Build.Feedback feedback;
    private final Build.Sweeper sweeper;
    private final Build.Copier copier;
    private final Instant placed;
    private int events;

    PricedLife(Bench bench, Build build) {
        this.bench = bench;
        this.intake = build.intake().get();
        this.sender = build.sender().get();
        this.feedback = build.feedback().get();
        this.sweeper = build.sweeper().get();
        this.copier = build.copier().get();
        this.placed = bench.clock().instant();
    }

    OrderKey key() {
        return OrderKey.of(Bench.SHOP, Bench.CONNECTION, ReferenceOrder.SUBJECT);
    }

    /** Four lines with a picture each. */
    Written placed() {
        Fact.OrderPlaced sample = (Fact.OrderPlaced) ReferenceOrder.events().getFirst().fact();
        return takes(new Fact.OrderPlaced(placed, true, sample.contents()));
    }

    Written sent(int parcel) {
        return takes(new Fact.ShipmentSent(
                "shipment-" + parcel,
                "DHL",
                number(parcel),
                Optional.of(URI.create("https://www.dhl.de/de/privatkunden.html?piececode=" + number(parcel))),
                List.of(new ParcelLine("551" + (parcel + 1), 1)),
                bench.clock().instant(),
                Optional.empty()));
    }

    /** A carrier's word of a parcel, with its place, an hour after the last. */
    Written scanned(int parcel, ScanStatus status, String words) {
        Place place = new Place(
                "Hamburg",
                "20095",
                Optional.of(new Country("DE")),
                Optional.of(new Place.Coordinates(53.5511, 9.9937)));
        return takes(new Fact.ShipmentTracked(
                "shipment-" + parcel,
                "DHL",
                number(parcel),
                status,
                words,
                "",
                Optional.of(place),
                Optional.empty(),
                Optional.empty()));
    }

    Written takes(Fact fact) {
        bench.clock().advance(Duration.ofHours(1));
        return takes("wc:20931:" + fact.type() + ":" + events++, bench.clock().instant(), fact);
    }

    Written takes(String id, Instant time, Fact fact) {
        OrderEvent event =
                new OrderEvent(id, Bench.CONNECTION, ReferenceOrder.SUBJECT, time, false, OrderEvent.Origin.SHOP, fact);
        SQSEvent batch = Deliveries.batch(List.of(Deliveries.record(id, CODEC.encode(event))));
        return Written.by(bench.tables(), () -> {
            if (!Deliveries.failed(intake.take(batch)).isEmpty()) {
                throw new IllegalStateException(id + " was not taken");
            }
        });
    }

    /** Sends what is pending, at most one message. */
    Written sends() {
        Map<String, AttributeValue> pending = bench.messages(key()).stream()
                .filter(row -> text(row, "state").equals("pending"))
                .findFirst()
                .orElseThrow();
        return Written.by(
                bench.tables(), () -> sender.take(Deliveries.change(text(pending, "pk"), text(pending, "sk"))));
    }

    /** Takes what the mail service reports of the mails that left: each as a batch of its own. */
    List<Written> reports() {
        Await.until("every report is there", bench.engines().standIns()::idle);
        List<Written> taken = new ArrayList<>();
        for (List<SQSEvent.SQSMessage> some = bench.reports(); !some.isEmpty(); some = bench.reports()) {
            some.forEach(report -> taken.add(Written.by(
                    bench.tables(), () -> feedback.take(Deliveries.batch(List.of(report))))));
        }
        return taken;
    }

    /** Lets time pass and sweeps what became due; the cursors are where the last sweep left them. */
    Written sweepsAfter(Duration time) {
        bench.clock().advance(time);
        bench.sweptUntil(bench.clock().instant());
        return Written.by(bench.tables(), sweeper::sweep);
    }

    /** Asks for the pictures that the order names. */
    Written asksForPictures() {
        Map<String, AttributeValue> named = bench.ledgerRows(key()).stream()
                .filter(row -> text(row, "picture").equals("named"))
                .findFirst()
                .orElseThrow();
        return Written.by(bench.tables(), () -> copier.take(Deliveries.change(text(named, "pk"), text(named, "sk"))));
    }

    static boolean aboutMessages(String sortKey) {
        return sortKey.startsWith(MESSAGE);
    }

    private static String number(int parcel) {
        return "0034043416109402731" + parcel;
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
