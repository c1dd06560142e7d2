package io.buyerstatus.crash;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.testing.Await;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One order's life, run through the handlers as Lambda would: a queue redelivers what was not done, a stream brings each
 * change of a pending row and brings it again after a death, a schedule sweeps. Nothing else happens meanwhile, so the
 * same script makes the same calls.
 */
final class Life {
    private static final String JOB = "job ";
    private static final int RECEIVES = 5;

    private final Place place;
    private final Bench bench;
    private final Build build;
    private final OrderKey order;
    private final Events events;
    private final Kill kill;

    /** Nobody dies of it. */
    private final Kill nobody = Kill.nobody();

    private boolean calm;
    private final FunctionProcess<Build.Intake> intake;
    private final FunctionProcess<Build.Sender> sender;
    private final FunctionProcess<Build.Feedback> feedback;
    private final FunctionProcess<Build.Sweeper> sweeper;
    private final FunctionProcess<Build.Copier> copier;
    private final FunctionProcess<Build.Feedback> mailboxes;
    private final FunctionProcess<Page> page;
    private final int outboxBefore;

    /** The version of each row that the stream has brought to somebody who lived. */
    private final Map<String, String> streamed = new HashMap<>();

    /** The ledger's rows of this life; empty when somebody may have changed them since they were read. */
    private Optional<List<Map<String, AttributeValue>>> known = Optional.empty();

    /** How many mails had left when their reports were brought. */
    private int reported;

    /** Up to when it is certain that nothing is due any more. */
    private Instant swept;

    /**
     * Where lives take place, one after the other.
     *
     * @param undisturbed sweeps whenever nobody is to die
     */
    record Place(Bench bench, PictureShop pictures, Copies copies, MailboxServer mailbox, Build.Sweeper undisturbed) {}

    /** Begins ten minutes past an hour, so that every life's sweeps look into the same number of hours. */
    Life(Place place, Build build, String subject, Kill kill) {
        this.place = place;
        this.bench = place.bench();
        Instant now = bench.clock().instant();
        this.swept = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(70));
        bench.clock().advance(Duration.between(now, swept));
        this.build = build;
        this.order = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        this.events = new Events(subject, swept.minus(Duration.ofMinutes(10)));
        this.kill = kill;
        this.intake = new FunctionProcess<>(build.intake());
        this.sender = new FunctionProcess<>(build.sender());
        this.feedback = new FunctionProcess<>(build.feedback());
        this.sweeper = new FunctionProcess<>(build.sweeper());
        this.copier = new FunctionProcess<>(build.copier());
        this.mailboxes = new FunctionProcess<>(build.mailboxes());
        this.page = new FunctionProcess<>(() -> new Page(bench));
        this.outboxBefore = mails();
        this.reported = outboxBefore;
        place.pictures().endsAt(kill);
        place.mailbox().endsAt(kill);
    }

    /** Does something at whose calls nobody dies: another life's script has them. */
    void calmly(Runnable action) {
        calm = true;
        action.run();
        calm = false;
    }

    Events events() {
        return events;
    }

    Bench bench() {
        return bench;
    }

    /** The pictures that only this life's order shows. */
    List<URI> pictures() {
        return place.pictures().picturesOf(events.subject());
    }

    /** Sends an event through the queue until it is done, and lets the messages follow that follow at once. */
    void takes(String body) {
        SQSEvent.SQSMessage message = Deliveries.record(UUID.randomUUID().toString(), body);
        for (int receive = 0; receive < RECEIVES; receive++) {
            List<Set<String>> failed = new ArrayList<>();
            boolean lived = lives(
                    intake,
                    function -> failed.add(Deliveries.failed(function.take(Deliveries.batch(List.of(message))))));
            boolean done =
                    lived ? failed.getFirst().isEmpty() : intake.function().acknowledgesFirst();
            if (done) {
                streams();
                return;
            }
        }
        throw new IllegalStateException("the event became a dead letter");
    }

    /** Posts a text from the order's page, and the same form again if no answer comes. */
    void writes(String text) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (lives(page, function -> function.post(order, text))) {
                streams();
                return;
            }
        }
        throw new IllegalStateException("the text was not taken");
    }

    /** Lets time pass until somebody sweeps, who may die; a minute later the schedule starts the next one. */
    void sweepsAfter(Duration time) {
        reports();
        bench.sweptUntil(swept);
        bench.clock().advance(time);
        if (!lives(sweeper, Build.Sweeper::sweep)) {
            bench.clock().advance(Duration.ofMinutes(1));
            lives(sweeper, Build.Sweeper::sweep);
        }
        swept = bench.clock().instant();
        streams();
    }

    /** Lets time pass, and nobody dies. Nobody sweeps where nothing is due: it would only move the cursors. */
    void passes(Duration time) {
        reports();
        bench.clock().advance(time);
        Instant now = bench.clock().instant();
        if (rows().stream().anyMatch(row -> isDue(row, now))) {
            bench.sweptUntil(swept);
            place.undisturbed().sweep();
            known = Optional.empty();
            streams();
        }
        looksAgain();
        streams();
        swept = now;
    }

    /** Lets days pass in which nothing is due: each hour's sweep would find nothing but its cursors to move. */
    void passesQuietly(Duration time) {
        reports();
        bench.clock().advance(time);
        swept = bench.clock().instant();
    }

    /** Whatever is under way comes to its end: nudges, leases, silences. What is planned for later is called off. */
    End ends() {
        for (int minutes : new int[] {3, 6, 16, 3, 6, 16, 3}) {
            passes(Duration.ofMinutes(minutes));
        }
        reports();
        boolean shown = rows().stream().anyMatch(Life::aboutPictures);
        long byMailbox =
                place.mailbox().complete(events.address(), place.pictures().bytes());
        End end = End.of(
                bench, order, outboxBefore, byMailbox, shown ? place.copies().described() : List.of());
        bench.forget(
                rows().stream().filter(row -> !End.text(row, "dueAt").isEmpty()).toList());
        bench.forgetJobs(order);
        if (shown) {
            place.copies().forget();
        }
        return end;
    }

    /** Brings every change that somebody waits for to whom it is for, again if it dies. */
    private void streams() {
        again();
        for (List<Map<String, AttributeValue>> changed = changed(); !changed.isEmpty(); changed = changed()) {
            for (Map<String, AttributeValue> row : changed) {
                DynamodbEvent change = Deliveries.change(End.text(row, "pk"), End.text(row, "sk"));
                if (lives(sender, function -> function.take(change))) {
                    streamed.put(End.text(row, "sk"), version(row));
                }
            }
            copies();
            byMailbox(queued());
        }
    }

    /** Brings what was handed to the copier to it, and what came of it back, again if one of them dies. */
    private void copies() {
        for (List<Map<String, AttributeValue>> changed = handedOver(); !changed.isEmpty(); changed = handedOver()) {
            for (Map<String, AttributeValue> row : changed) {
                DynamodbEvent change = Deliveries.change(End.text(row, "pk"), End.text(row, "sk"));
                boolean lived = wanted(row)
                        ? lives(copier, function -> function.take(change))
                        : lives(sender, function -> function.take(change));
                if (lived) {
                    streamed.put(JOB + End.text(row, "sk"), version(row));
                }
            }
        }
    }

    /** What the filters of the copier's own stream let through. */
    private List<Map<String, AttributeValue>> handedOver() {
        if (rows().stream().noneMatch(row -> aboutPictures(row) || aboutDocuments(row))) {
            return List.of();
        }
        return bench.jobs(order).stream()
                .filter(row -> !Set.of(End.text(row, "picture"), End.text(row, "document"))
                        .contains("copying"))
                .filter(row -> !version(row).equals(streamed.get(JOB + End.text(row, "sk"))))
                .sorted(Comparator.comparing(row -> End.text(row, "original")))
                .toList();
    }

    private static boolean wanted(Map<String, AttributeValue> row) {
        return End.text(row, "picture").equals("wanted")
                || End.text(row, "document").equals("wanted");
    }

    /** What is handed on to the shop's own mailbox. */
    private List<SQSEvent.SQSMessage> queued() {
        if (rows().stream().noneMatch(row -> End.text(row, "occasion").startsWith("AUTOMATION"))) {
            return List.of();
        }
        return bench.forMailboxes().stream()
                .filter(message -> message.getBody().contains("/" + order.key() + "/"))
                .toList();
    }

    /** Brings messages to the shop's own mailbox, again to whoever died. */
    private void byMailbox(List<SQSEvent.SQSMessage> messages) {
        for (SQSEvent.SQSMessage message : messages) {
            SQSEvent batch = Deliveries.batch(List.of(message));
            while (!lives(mailboxes, function -> function.take(batch))) {
                // The queue brings it to the next one.
            }
        }
    }

    /** What the queue brings again after minutes: messages by the own mailbox whose outcome nobody knows yet. */
    private void looksAgain() {
        byMailbox(rows().stream()
                .filter(row -> !End.text(row, "mailbox").isEmpty())
                .filter(row -> Set.of("sending", "unknown").contains(End.text(row, "state")))
                .map(row -> Deliveries.record(
                        "again",
                        Bench.SHOP + "/" + order.key() + "/"
                                + End.text(row, "sk").substring(LedgerTable.MESSAGE.length())))
                .toList());
    }

    /** Brings what sweeps found untaken, once. */
    private void again() {
        for (Map<String, AttributeValue> row : bench.broughtAgain()) {
            DynamodbEvent change = Deliveries.again(
                    End.text(row, "sk"),
                    row.getOrDefault("messages", AttributeValue.fromSs(List.of()))
                            .ss());
            while (!lives(sender, function -> function.take(change))) {
                // The stream brings it to the next one.
            }
            bench.forget(List.of(row));
        }
    }

    /** What the filters of the stream let through, as the template has them. */
    private List<Map<String, AttributeValue>> changed() {
        return rows().stream()
                .filter(row -> End.text(row, "state").equals("pending")
                        || Set.of("named", "wanted").contains(End.text(row, "picture"))
                        || End.text(row, "document").equals("wanted"))
                .filter(row -> !version(row).equals(streamed.get(End.text(row, "sk"))))
                .toList();
    }

    /** The ledger's rows about this order and its pictures. */
    private List<Map<String, AttributeValue>> rows() {
        List<Map<String, AttributeValue>> rows = known.orElseGet(() -> {
            List<Map<String, AttributeValue>> read = new ArrayList<>(bench.ledgerRows(order));
            if (read.stream().anyMatch(Life::aboutPictures)) {
                read.addAll(place.copies().rows());
            }
            return read;
        });
        known = Optional.of(rows);
        return rows;
    }

    /** Brings what SES reports to the ledger, again to whoever died. */
    private void reports() {
        int mails = mails();
        if (mails == reported) {
            return;
        }
        reported = mails;
        Await.until("every report is there", bench.engines().standIns()::idle);
        List<SQSEvent.SQSMessage> all = new ArrayList<>();
        for (List<SQSEvent.SQSMessage> some = bench.reports(); !some.isEmpty(); some = bench.reports()) {
            all.addAll(some);
        }
        // A queue has no order, but the same script shall make the same calls.
        all.sort(Comparator.comparing(report -> report.getBody().contains("\"eventType\":\"Delivery\"")));
        for (SQSEvent.SQSMessage report : all) {
            SQSEvent batch = Deliveries.batch(List.of(report));
            Await.until("the report is taken", () -> lives(feedback, function -> function.take(batch)));
        }
    }

    private int mails() {
        return bench.engines().standIns().outbox().summaries().size();
    }

    private <F> boolean lives(FunctionProcess<F> process, Consumer<F> invocation) {
        known = Optional.empty();
        boolean lived = (calm ? nobody : kill).survivedBy(() -> invocation.accept(process.function()), build.wire());
        if (!lived) {
            process.end();
        }
        return lived;
    }

    private static boolean isDue(Map<String, AttributeValue> row, Instant now) {
        String dueAt = End.text(row, "dueAt");
        return !dueAt.isEmpty() && !LedgerTable.due(dueAt).isAfter(now);
    }

    private static boolean aboutDocuments(Map<String, AttributeValue> row) {
        return !End.text(row, "document").isEmpty();
    }

    private static boolean aboutPictures(Map<String, AttributeValue> row) {
        return !End.text(row, "picture").isEmpty();
    }

    private static String version(Map<String, AttributeValue> row) {
        return row.getOrDefault("revision", AttributeValue.fromN("0")).n() + " " + End.text(row, "dueAt");
    }
}
