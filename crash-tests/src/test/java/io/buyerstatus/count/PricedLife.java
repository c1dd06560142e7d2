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
    private final String subject;
    private final OrderKey key;
    private final Build.Intake intake;
    private final Build.Sender sender;
    private final Build.Feedback feedback;
    private final Instant placed;
    private int events;
    private Instant last;

    PricedLife(Bench bench, Build build, String subject) {
        this(
                bench,
                subject,
                build.intake().get(),
                build.sender().get(),
                build.feedback().get());
    }

    /** Another order's, in the same processes. */
    PricedLife another(String order) {
        return new PricedLife(bench, order, intake, sender, feedback);
    }

    private PricedLife(Bench bench, String subject, Build.Intake intake, Build.Sender sender, Build.Feedback feedback) {
        this.bench = bench;
        this.subject = subject;
        this.key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        this.intake = intake;
        this.sender = sender;
        this.feedback = feedback;
        this.placed = bench.clock().instant();
        this.last = placed;
    }

    /** Four lines with a picture each. */
    Written placed() {
        Fact.OrderPlaced sample =
                (Fact.OrderPlaced) ReferenceOrder.events().getFirst().fact();
        return takes(new Fact.OrderPlaced(placed, true, sample.contents()));
    }

    Written sent(int parcel) {
        return takes(new Fact.ShipmentSent(
                shipment(parcel),
                "DHL",
                number(parcel),
                Optional.of(URI.create("https://www.dhl.de/de/privatkunden.html?piececode=" + number(parcel))),
                List.of(new ParcelLine("551" + (parcel + 1), 1)),
                bench.clock().instant(),
                Optional.empty()));
    }

    /** What the carrier of the reference order says of one of its parcels, one after the other. */
    List<Fact> scans(int parcel) {
        return ReferenceOrder.events().stream()
                .map(OrderEvent::fact)
                .filter(fact -> fact instanceof Fact.ShipmentTracked scan
                        && scan.shipment().equals(shipment(parcel)))
                .toList();
    }

    Written takes(Fact fact) {
        bench.clock().advance(Duration.ofMinutes(10));
        last = bench.clock().instant();
        return takes("wc:" + subject + ":" + fact.type() + ":" + events++, last, fact);
    }

    /** The same event once more. */
    Written takesAgain(Fact fact) {
        return takes("wc:" + subject + ":" + fact.type() + ":" + (events - 1), last, fact);
    }

    private Written takes(String id, Instant time, Fact fact) {
        OrderEvent event = new OrderEvent(id, Bench.CONNECTION, subject, time, false, OrderEvent.Origin.SHOP, fact);
        SQSEvent batch = Deliveries.batch(List.of(Deliveries.record(id, CODEC.encode(event))));
        return Written.by(bench.tables(), () -> {
            if (!Deliveries.failed(intake.take(batch)).isEmpty()) {
                throw new IllegalStateException(id + " was not taken");
            }
        });
    }

    /** Sends a message that is pending. */
    Written sends(String type) {
        Map<String, AttributeValue> pending = message(type);
        return Written.by(
                bench.tables(), () -> sender.take(Deliveries.change(text(pending, "pk"), text(pending, "sk"))));
    }

    private Map<String, AttributeValue> message(String type) {
        return bench.messages(key).stream()
                .filter(row -> text(row, "occasion").startsWith(type + "|"))
                .findFirst()
                .orElseThrow();
    }

    /** Takes what the mail service reports of the mails that left: each as a batch of its own. */
    List<Written> reports() {
        Await.until("every report is there", bench.engines().standIns()::idle);
        List<Written> taken = new ArrayList<>();
        for (List<SQSEvent.SQSMessage> some = bench.reports(); !some.isEmpty(); some = bench.reports()) {
            some.forEach(report ->
                    taken.add(Written.by(bench.tables(), () -> feedback.take(Deliveries.batch(List.of(report))))));
        }
        return taken;
    }

    /** Asks for the pictures that the order names. */
    Written asksForPictures() {
        Map<String, AttributeValue> named = bench.ledgerRows(key).stream()
                .filter(row -> text(row, "picture").equals("named"))
                .findFirst()
                .orElseThrow();
        return Written.by(bench.tables(), () -> sender.take(Deliveries.change(text(named, "pk"), text(named, "sk"))));
    }

    static boolean aboutMessages(String sortKey) {
        return sortKey.startsWith(MESSAGE);
    }

    private static String shipment(int parcel) {
        return "shipment-" + parcel;
    }

    private static String number(int parcel) {
        return List.of("00340434161094027318", "00340434161094027325", "00340434161094027332")
                .get(parcel);
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
