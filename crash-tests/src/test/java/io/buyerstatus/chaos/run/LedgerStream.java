package io.buyerstatus.chaos.run;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The ledger's stream of pending messages: every change comes at least once, here always twice and to two senders at about the
 * same time, and again to whoever died. Read from the index of what is due, which holds all that is pending.
 */
final class LedgerStream {
    private static final int BATCH = 10;
    private static final int CALLS = 40;

    private final Bench bench;
    private final Havoc havoc;
    private final Set<String> seen = new HashSet<>();
    private final Deque<List<Map<String, String>>> batches = new ArrayDeque<>();
    private int inFlight;

    LedgerStream(Bench bench, Havoc havoc) {
        this.bench = bench;
        this.havoc = havoc;
    }

    /** Reads what has become pending since it was last asked; whether anything has. */
    synchronized boolean read() {
        List<Map<String, String>> fresh = new ArrayList<>();
        for (String hour : hours(bench.clock().instant())) {
            for (Map<String, AttributeValue> row : pending(hour)) {
                Map<String, String> key = Map.of("pk", text(row, "pk"), "sk", text(row, "sk"));
                if (seen.add(text(row, "sk") + " "
                        + row.getOrDefault("revision", AttributeValue.fromN("0"))
                                .n())) {
                    fresh.add(key);
                }
            }
        }
        for (int from = 0; from < fresh.size(); from += BATCH) {
            List<Map<String, String>> batch = fresh.subList(from, Math.min(fresh.size(), from + BATCH));
            batches.add(batch);
            batches.add(batch);
        }
        return !fresh.isEmpty();
    }

    /** A sender on the stream. */
    Worker sender(Build build) {
        FunctionProcess<Build.Sender> process = new FunctionProcess<>(build.sender());
        return () -> {
            List<Map<String, String>> batch = next();
            if (batch.isEmpty()) {
                return false;
            }
            boolean lived = havoc.survives(process, CALLS, function -> function.take(Deliveries.changes(batch)));
            done(lived ? List.of() : batch);
            return true;
        };
    }

    /** Whether nothing was read that nobody has taken. */
    synchronized boolean idle() {
        return inFlight == 0 && batches.isEmpty();
    }

    private synchronized List<Map<String, String>> next() {
        List<Map<String, String>> batch = batches.poll();
        if (batch == null) {
            return List.of();
        }
        inFlight++;
        return batch;
    }

    private synchronized void done(List<Map<String, String>> again) {
        inFlight--;
        if (!again.isEmpty()) {
            batches.addFirst(again);
        }
    }

    /** What is pending is due again two minutes after it became so. */
    private static Set<String> hours(Instant now) {
        Set<String> hours = new TreeSet<>();
        for (int minutes : new int[] {-10, 0, 5}) {
            hours.add(now.plus(Duration.ofMinutes(minutes))
                    .truncatedTo(ChronoUnit.HOURS)
                    .toString()
                    .substring(0, "2026-11-21T20".length()));
        }
        return hours;
    }

    private List<Map<String, AttributeValue>> pending(String hour) {
        return bench
                .tables()
                .queryPaginator(request -> request.tableName(bench.ledgerTable())
                        .indexName("due")
                        .keyConditionExpression("dueHour = :hour")
                        .filterExpression("#state = :pending")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(Map.of(
                                ":hour", AttributeValue.fromS(hour), ":pending", AttributeValue.fromS("pending"))))
                .items()
                .stream()
                .toList();
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
