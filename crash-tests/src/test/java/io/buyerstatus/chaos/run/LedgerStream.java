package io.buyerstatus.chaos.run;

import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.FunctionProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The ledger's stream of pending messages: every change comes at least once, here always twice and to two senders at about the
 * same time, and again to whoever died. Read from the index of what is due, which holds all that is pending.
 */
final class LedgerStream {
    private static final int BATCH = 10;
    private static final int CALLS = 40;

    /** Longer than the clock ever jumps between two readings of what is under way. */
    private static final Duration LATELY = Duration.ofMinutes(20);

    private static final Duration SOON = Duration.ofMinutes(5);

    private final Bench bench;
    private final Havoc havoc;
    private final Set<String> seen = new HashSet<>();
    private final Deque<List<Map<String, String>>> batches = new ArrayDeque<>();
    private int inFlight;

    LedgerStream(Bench bench, Havoc havoc) {
        this.bench = bench;
        this.havoc = havoc;
    }

    /** Reads what has become pending since it was last asked, or was brought again; whether anything has. */
    synchronized boolean read() {
        List<Map<String, String>> fresh = new ArrayList<>();
        for (Map<String, AttributeValue> row : pending(bench.clock().instant())) {
            if (seen.add(text(row, "sk") + " "
                    + row.getOrDefault("revision", AttributeValue.fromN("0")).n())) {
                fresh.add(Map.of("pk", text(row, "pk"), "sk", text(row, "sk")));
            }
        }
        bench.broughtAgain().stream()
                .filter(row -> seen.add(text(row, "sk")))
                .flatMap(row -> row.getOrDefault("messages", AttributeValue.fromSs(List.of())).ss().stream())
                .flatMap(name -> LedgerTable.named(name).stream())
                .map(LedgerTable::key)
                .map(key -> Map.of("pk", text(key, "pk"), "sk", text(key, "sk")))
                .forEach(fresh::add);
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

    /** What has become pending lately, in whatever shard: it is due two minutes after. One scan of few rows is less than a query of each. */
    private List<Map<String, AttributeValue>> pending(Instant now) {
        return bench
                .tables()
                .scanPaginator(request -> request.tableName(bench.ledgerTable())
                        .indexName("due")
                        .filterExpression("#state = :pending AND dueAt BETWEEN :from AND :until")
                        .expressionAttributeNames(Map.of("#state", "state"))
                        .expressionAttributeValues(Map.of(
                                ":from", AttributeValue.fromS(LedgerTable.dueAt(now.minus(LATELY), "")),
                                ":until", AttributeValue.fromS(LedgerTable.dueAt(now.plus(SOON), "")),
                                ":pending", AttributeValue.fromS("pending"))))
                .items()
                .stream()
                .toList();
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return row.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
