package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.scheduling.DueShards;
import io.buyerstatus.core.scheduling.UnreadableRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The ledger's rows, whatever they are about: one by one by their keys and revisions, or by when they are due. Each operation
 * but {@link #due} is one call; due rows are one Query per page.
 */
public final class LedgerRows {
    private static final String HOUR = "hour";
    private static final String FAILED = "ConditionalCheckFailed";
    private static final int ATTEMPTS = 3;

    private final DynamoDbClient dynamo;
    private final String table;

    public LedgerRows(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** The row as it is now (strongly consistent). */
    public Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /** The rows of a partition whose sort keys begin alike, as they are now (strongly consistent). */
    List<Map<String, AttributeValue>> beginningWith(String partition, String prefix) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(
                                Map.of(":pk", Values.text(partition), ":prefix", Values.text(prefix))))
                .items()
                .stream()
                .toList();
    }

    /** All rows of a partition, as they are now (strongly consistent). */
    public List<Map<String, AttributeValue>> all(String partition) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(partition))))
                .items()
                .stream()
                .toList();
    }

    /** Writes a row, whatever stood there. */
    public void put(Map<String, AttributeValue> item) {
        dynamo.putItem(request -> request.tableName(table).item(item));
    }

    /** Writes a row where none stands; answers {@code false}, and changes nothing, where one does. */
    public boolean create(Map<String, AttributeValue> item) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", LedgerTable.PK)));
            return true;
        } catch (ConditionalCheckFailedException standsAlready) {
            return false;
        }
    }

    /**
     * Replaces a row if it still has the revision before this one. The SDK repeats the call when the answer was lost; then the
     * row is there already, and only the mark of this very write tells it from somebody else's.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    public boolean replace(Map<String, AttributeValue> next, long revision) {
        AttributeValue write = Values.text(UUID.randomUUID().toString());
        Map<String, AttributeValue> item = new HashMap<>(next);
        item.put(LedgerTable.WRITE, write);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("#revision = :before")
                    .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION))
                    .expressionAttributeValues(Map.of(":before", Values.number(revision - 1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException standsAlready) {
            return standsAlready.hasItem() && write.equals(standsAlready.item().get(LedgerTable.WRITE));
        }
    }

    /** Writes a row's first revision as {@link #create} does, and every other as {@link #replace} does. */
    public boolean write(Map<String, AttributeValue> next, long revision) {
        return revision == 1 ? create(next) : replace(next, revision);
    }

    /** The outcome of {@link #replaceAlong}. */
    public sealed interface Along {
        record Done() implements Along {}

        /** Somebody else changed the row meanwhile. */
        record Changed() implements Along {}

        /** The condition of one of the updates failed. */
        record Refused(int index) implements Along {}
    }

    /**
     * Replaces a row as {@link #replace} does, together with conditional updates of others, or nothing of it; one transaction,
     * which the SDK's own retries do not repeat once it was done. Tried again where others wrote one of the rows at the moment.
     */
    public Along replaceAlong(Map<String, AttributeValue> next, long revision, List<Update> updates) {
        AttributeValue write = Values.text(UUID.randomUUID().toString());
        Map<String, AttributeValue> item = new HashMap<>(next);
        item.put(LedgerTable.WRITE, write);
        Put put = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("#revision = :before")
                .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION))
                .expressionAttributeValues(Map.of(":before", Values.number(revision - 1)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(TransactWriteItem.builder().put(put).build());
        updates.forEach(
                update -> items.add(TransactWriteItem.builder().update(update).build()));
        for (int attempt = 1; ; attempt++) {
            try {
                dynamo.transactWriteItems(request -> request.transactItems(items));
                return new Along.Done();
            } catch (TransactionCanceledException canceled) {
                Optional<Along> outcome = outcome(canceled.cancellationReasons(), write);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (attempt == ATTEMPTS) {
                    throw canceled;
                }
            }
        }
    }

    /** Empty where it may be tried again. */
    private static Optional<Along> outcome(List<CancellationReason> reasons, AttributeValue write) {
        for (int at = 0; at < reasons.size(); at++) {
            CancellationReason reason = reasons.get(at);
            if (FAILED.equals(reason.code())) {
                boolean mine = at == 0
                        && reason.hasItem()
                        && write.equals(reason.item().get(LedgerTable.WRITE));
                return Optional.of(mine ? new Along.Done() : at == 0 ? new Along.Changed() : new Along.Refused(at - 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Hands over all that is due in an hour, page by page.
     *
     * @param dueHour the hour's partition of the index
     * @param until inclusive
     * @throws UnreadableRows after the last page, if some could not be read
     */
    public <R> void due(
            String dueHour, Instant until, Function<Map<String, AttributeValue>, R> read, Consumer<List<R>> page) {
        Map<String, AttributeValue> start = Map.of();
        List<RuntimeException> unreadable = new ArrayList<>();
        do {
            QueryResponse response = dueAfter(start, dueHour, until);
            List<R> readable = new ArrayList<>();
            for (Map<String, AttributeValue> item : response.items()) {
                try {
                    readable.add(read.apply(item));
                } catch (RuntimeException why) {
                    unreadable.add(why);
                }
            }
            if (!readable.isEmpty()) {
                page.accept(readable);
            }
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
        if (!unreadable.isEmpty()) {
            throw new UnreadableRows(unreadable.size(), unreadable.getFirst());
        }
    }

    /** The hour up to which a sweep is done, which its own row holds. */
    public Optional<Instant> cursor(Map<String, AttributeValue> key) {
        return get(key).map(row -> new ItemReader(row).instant(HOUR));
    }

    /** Remembers the hour up to which a sweep is done. */
    public void moveCursor(Map<String, AttributeValue> key, Instant hour) {
        ItemWriter item = Schema.item().instant(HOUR, hour);
        key.forEach(item::put);
        put(item.item());
    }

    /** Reads what is due under one key of the index, as much of it at a time as is asked for. */
    <R> DueShards.Reader<R> dueIn(String shard, Instant until, Function<Map<String, AttributeValue>, R> read) {
        return new ShardReader<>(dynamo, table, shard, until, read);
    }

    private QueryResponse dueAfter(Map<String, AttributeValue> start, String dueHour, Instant until) {
        return dynamo.query(
                request -> due(request.tableName(table).indexName(LedgerTable.DUE_INDEX), dueHour, until, start));
    }

    /** Asks an index, which the caller names beside its call, for what is due under a key. */
    static QueryRequest.Builder due(
            QueryRequest.Builder request, String key, Instant until, Map<String, AttributeValue> start) {
        return request.keyConditionExpression("#hour = :hour AND #at <= :until")
                .expressionAttributeNames(Map.of("#hour", LedgerTable.DUE_HOUR, "#at", LedgerTable.DUE_AT))
                .expressionAttributeValues(
                        Map.of(":hour", Values.text(key), ":until", Values.text(LedgerTable.lastDueAt(until))))
                .exclusiveStartKey(start.isEmpty() ? null : start);
    }
}
