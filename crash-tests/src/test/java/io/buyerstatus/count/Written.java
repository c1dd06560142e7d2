package io.buyerstatus.count;

import io.buyerstatus.aws.order.ItemSize;
import io.buyerstatus.bench.CallPoints;
import io.buyerstatus.bench.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The write units of one invocation, by the rules that DynamoDB's documentation gives ("Read and write operations",
 * "Transactions", "Using global secondary indexes"), because the local engine counts transactions and indexes otherwise: each
 * kilobyte begun of the larger of the item before and after is a unit, twice in a transaction, conditions included; an index
 * takes a unit for each kilobyte begun of an entry that comes, goes or changes, and two where an entry changes its place.
 */
final class Written implements CallPoints.Listener {
    private static final int KILOBYTE = 1024;
    private static final List<String> INDEX = List.of("dueHour", "dueAt");

    private final DynamoDbClient tables;
    private final List<Row> rows = new ArrayList<>();
    private final List<Touched> touched = new ArrayList<>();
    private final Counted counted = new Counted();
    private final Map<String, Double> reads = new HashMap<>();
    private boolean looking;

    private Written(DynamoDbClient tables) {
        this.tables = tables;
    }

    /**
     * A row that was written, or whose condition was asked.
     *
     * @param units of its table
     * @param indexUnits of the table's index
     * @param bytes its size afterwards
     */
    record Row(String sortKey, int units, int indexUnits, int bytes) {
        int all() {
            return units + indexUnits;
        }
    }

    /** A row before a call. */
    private record Touched(
            String table, Map<String, AttributeValue> key, Map<String, AttributeValue> before, int times) {}

    /** Counts an invocation. */
    static Written by(DynamoDbClient tables, Runnable invocation) {
        Written written = new Written(tables);
        CallPoints.listening(written, invocation);
        return written;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What else the invocation asked for. */
    Counted counted() {
        return counted;
    }

    /** The read units of a table, as the engine says them. */
    double readsOf(String table) {
        return reads.getOrDefault(table, 0.0);
    }

    int units() {
        return unitsOf(sortKey -> true);
    }

    int unitsOf(Predicate<String> sortKey) {
        return rows.stream()
                .filter(row -> sortKey.test(row.sortKey()))
                .mapToInt(Row::all)
                .sum();
    }

    @Override
    public void before(String operation) {
        if (!looking) {
            counted.before(operation);
        }
    }

    @Override
    public void answered(SdkResponse response) {
        if (looking) {
            return;
        }
        counted.answered(response);
        switch (response) {
            case QueryResponse query -> read(query.consumedCapacity());
            case GetItemResponse get -> read(get.consumedCapacity());
            case BatchGetItemResponse batch -> batch.consumedCapacity().forEach(this::read);
            default -> {}
        }
    }

    private void read(ConsumedCapacity consumed) {
        reads.merge(consumed.tableName(), consumed.capacityUnits(), Double::sum);
    }

    @Override
    public SdkRequest change(SdkRequest request) {
        if (looking) {
            return request;
        }
        switch (request) {
            case PutItemRequest put -> touch(put.tableName(), put.item(), 1);
            case UpdateItemRequest update -> touch(update.tableName(), update.key(), 1);
            case DeleteItemRequest delete -> touch(delete.tableName(), delete.key(), 1);
            case TransactWriteItemsRequest all -> all.transactItems().forEach(this::touch);
            default -> {}
        }
        return counted.change(request);
    }

    /** The service has answered; a refusal costs as well. */
    @Override
    public void after(String operation) {
        if (looking) {
            return;
        }
        touched.forEach(row -> rows.add(row(row, read(row.table(), row.key()))));
        touched.clear();
    }

    private void touch(TransactWriteItem item) {
        Optional.ofNullable(item.put()).ifPresent(put -> touch(put.tableName(), put.item(), 2));
        Optional.ofNullable(item.update()).ifPresent(update -> touch(update.tableName(), update.key(), 2));
        Optional.ofNullable(item.delete()).ifPresent(delete -> touch(delete.tableName(), delete.key(), 2));
        Optional.ofNullable(item.conditionCheck()).ifPresent(check -> touch(check.tableName(), check.key(), 2));
    }

    private void touch(String table, Map<String, AttributeValue> item, int times) {
        Map<String, AttributeValue> key = Map.of("pk", value(item, "pk"), "sk", value(item, "sk"));
        touched.add(new Touched(table, key, read(table, key), times));
    }

    private Map<String, AttributeValue> read(String table, Map<String, AttributeValue> key) {
        looking = true;
        try {
            return tables.getItem(request -> request.tableName(table).key(key).consistentRead(true))
                    .item();
        } finally {
            looking = false;
        }
    }

    private static Row row(Touched row, Map<String, AttributeValue> now) {
        int units = row.times() * Math.max(1, Math.max(kilobytes(row.before()), kilobytes(now)));
        return new Row(value(row.key(), "sk").s(), units, indexUnits(row.before(), now), ItemSize.of(now));
    }

    private static int indexUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> now) {
        boolean was = before.keySet().containsAll(INDEX);
        boolean is = now.keySet().containsAll(INDEX);
        boolean moved = INDEX.stream().anyMatch(name -> !value(before, name).equals(value(now, name)));
        if (before.equals(now)) {
            return 0;
        }
        if (was && is && !moved) {
            return Math.max(kilobytes(before), kilobytes(now));
        }
        return (was ? kilobytes(before) : 0) + (is ? kilobytes(now) : 0);
    }

    private static int kilobytes(Map<String, AttributeValue> item) {
        return (ItemSize.of(item) + KILOBYTE - 1) / KILOBYTE;
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS(""));
    }
}
