package io.buyerstatus.crash;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.bench.Await;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import io.buyerstatus.bench.Kill;
import io.buyerstatus.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int RECEIVES = 5;

    private final Bench bench;
    private final Build build;
    private final OrderKey order;
    private final Events events;
    private final Kill kill;
    private final FunctionProcess<Build.Intake> intake;
    private final FunctionProcess<Build.Sender> sender;
    private final FunctionProcess<Build.Feedback> feedback;
    private final FunctionProcess<Build.Sweeper> sweeper;
    private final FunctionProcess<Page> page;
    private final Build.Sweeper undisturbed;
    private final int outboxBefore;

    /** The revision of each row that the stream has brought to somebody who lived. */
    private final Map<String, String> streamed = new HashMap<>();

    /** Begins ten minutes past an hour, so that every life's sweeps look into the same number of hours. */
    Life(Bench bench, Build build, String subject, Kill kill) {
        Instant now = bench.clock().instant();
        Instant begin = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(70));
        bench.clock().advance(Duration.between(now, begin));
        this.bench = bench;
        this.build = build;
        this.order = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        this.events = new Events(subject, begin.minus(Duration.ofMinutes(10)));
        this.kill = kill;
        this.intake = new FunctionProcess<>(build.intake());
        this.sender = new FunctionProcess<>(build.sender());
        this.feedback = new FunctionProcess<>(build.feedback());
        this.sweeper = new FunctionProcess<>(build.sweeper());
        this.page = new FunctionProcess<>(() -> new Page(bench));
        this.undisturbed = build.sweeper().get();
        this.outboxBefore = bench.engines().standIns().outbox().summaries().size();
        undisturbed.sweep();
    }

    Events events() {
        return events;
    }

    Bench bench() {
        return bench;
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
        bench.clock().advance(time);
        if (!lives(sweeper, Build.Sweeper::sweep)) {
            bench.clock().advance(Duration.ofMinutes(1));
            lives(sweeper, Build.Sweeper::sweep);
        }
        streams();
    }

    /** Lets time pass, and nobody dies. */
    void passes(Duration time) {
        reports();
        bench.clock().advance(time);
        undisturbed.sweep();
        streams();
    }

    /** Lets days pass in which nothing is due: each hour's sweep would find nothing but its cursor to move. */
    void passesQuietly(Duration time) {
        reports();
        bench.clock().advance(time);
        bench.ledger()
                .moveCursor(
                        bench.clock().instant().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.HOURS));
    }

    /** Whatever is under way comes to its end: nudges, leases, silences. What is planned for later is called off. */
    End ends() {
        for (int minutes : new int[] {3, 6, 16, 3, 6, 16, 3}) {
            passes(Duration.ofMinutes(minutes));
        }
        reports();
        End end = End.of(bench, order, outboxBefore);
        bench.forgetMessages(order);
        return end;
    }

    /** Brings every pending row to the sender, again if it dies. */
    private void streams() {
        for (List<Map<String, AttributeValue>> pending = pending(); !pending.isEmpty(); pending = pending()) {
            for (Map<String, AttributeValue> row : pending) {
                String sortKey = End.text(row, "sk");
                if (lives(sender, function -> function.take(Deliveries.change(End.text(row, "pk"), sortKey)))) {
                    streamed.put(sortKey, revision(row));
                }
            }
        }
    }

    private List<Map<String, AttributeValue>> pending() {
        return bench.messages(order).stream()
                .filter(row -> End.text(row, "state").equals("pending"))
                .filter(row -> !revision(row).equals(streamed.get(End.text(row, "sk"))))
                .toList();
    }

    /** Brings what SES reports to the ledger, again to whoever died. */
    private void reports() {
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

    private <F> boolean lives(FunctionProcess<F> process, Consumer<F> invocation) {
        boolean lived = kill.survivedBy(() -> invocation.accept(process.function()), build.wire());
        if (!lived) {
            process.end();
        }
        return lived;
    }

    private static String revision(Map<String, AttributeValue> row) {
        return row.getOrDefault("revision", AttributeValue.fromN("0")).n();
    }
}
