package io.buyerstatus.bench.running;

import io.buyerstatus.aws.ledger.LedgerTable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the sweeps of a running system's ledger have got to. Where its clock leaps over weeks, each kind of sweep would walk through every hour of
 * them: thousands of queries that find nothing, and half of what such a test costs.
 */
public final class SweepCursors {
    /** The partition of the rows that say where a sweep is, which are called as the keys of what they sweep begin. */
    private static final String SWEEPS = "SWEEP";

    /** Of what is due under an hour alone, as messages of earlier releases. */
    private static final String MESSAGES = "CURSOR";

    private static final String HOUR = "hour";

    private final DynamoDbClient dynamo;
    private final String ledger;

    /** @param ledger the table's name */
    public SweepCursors(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    /**
     * Lets each sweep begin at the first hour in which something is due for it, or where one would have left off that found nothing until now. None
     * goes back.
     */
    public void passEmptyHours(Instant now) {
        Instant present = now.minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.HOURS);
        Map<String, Instant> firstDue = firstDue();
        for (Map<String, AttributeValue> cursor : cursors()) {
            Instant hour = Optional.ofNullable(firstDue.get(text(cursor, LedgerTable.SK)))
                    .map(due -> due.truncatedTo(ChronoUnit.HOURS))
                    .filter(due -> due.isBefore(present))
                    .orElse(present);
            if (hour.getEpochSecond() > seconds(cursor)) {
                Map<String, AttributeValue> next = new HashMap<>(cursor);
                next.put(HOUR, AttributeValue.fromN(Long.toString(hour.getEpochSecond())));
                dynamo.putItem(request -> request.tableName(ledger).item(next));
            }
        }
    }

    private List<Map<String, AttributeValue>> cursors() {
        return dynamo
                .query(request -> request.tableName(ledger)
                        .keyConditionExpression("pk = :sweeps")
                        .expressionAttributeValues(Map.of(":sweeps", AttributeValue.fromS(SWEEPS))))
                .items()
                .stream()
                .filter(row -> row.containsKey(HOUR))
                .toList();
    }

    private Map<String, Instant> firstDue() {
        Map<String, Instant> first = new HashMap<>();
        dynamo.scanPaginator(request -> request.tableName(ledger).indexName(LedgerTable.DUE_INDEX))
                .items()
                .forEach(row -> first.merge(
                        kind(text(row, LedgerTable.DUE_HOUR)),
                        LedgerTable.due(text(row, LedgerTable.DUE_AT)),
                        (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    private static String kind(String dueKey) {
        int end = dueKey.indexOf('#');
        return end < 0 ? MESSAGES : dueKey.substring(0, end);
    }

    private static long seconds(Map<String, AttributeValue> cursor) {
        return Optional.ofNullable(cursor.get(HOUR))
                .map(AttributeValue::n)
                .map(Long::parseLong)
                .orElseThrow();
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return Optional.ofNullable(row.get(name)).map(AttributeValue::s).orElseThrow();
    }
}
