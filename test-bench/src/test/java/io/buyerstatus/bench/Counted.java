package io.buyerstatus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What one invocation asked of AWS, and what DynamoDB says that it read for it. */
public final class Counted implements CallPoints.Listener {
    private final List<String> operations = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private double units;
    private int itemsRead;

    /** Counts an invocation. */
    public static Counted of(Runnable invocation) {
        Counted counted = new Counted();
        CallPoints.listening(counted, invocation);
        return counted;
    }

    @Override
    public void before(String operation) {
        operations.add(operation);
    }

    @Override
    public SdkRequest change(SdkRequest request) {
        return switch (request) {
            case QueryRequest query -> {
                tables.add(query.tableName());
                yield query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            }
            case GetItemRequest get -> {
                tables.add(get.tableName());
                yield get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            }
            case BatchGetItemRequest batch ->
                batch.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case PutItemRequest put -> {
                written.add(sortKey(put.item()));
                yield request;
            }
            case TransactWriteItemsRequest transaction -> {
                transaction.transactItems().stream()
                        .flatMap(item -> Stream.ofNullable(item.put()))
                        .map(put -> sortKey(put.item()))
                        .forEach(written::add);
                yield request;
            }
            default -> request;
        };
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return item.getOrDefault("sk", AttributeValue.fromS("")).s();
    }

    @Override
    public void answered(SdkResponse response) {
        switch (response) {
            case QueryResponse query -> {
                ConsumedCapacity consumed = query.consumedCapacity();
                units += consumed == null ? 0 : consumed.capacityUnits();
                itemsRead += query.scannedCount();
            }
            case GetItemResponse get -> {
                ConsumedCapacity consumed = get.consumedCapacity();
                units += consumed == null ? 0 : consumed.capacityUnits();
                itemsRead += get.hasItem() ? 1 : 0;
            }
            default -> {}
        }
    }

    /** In their order. */
    public List<String> operations() {
        return List.copyOf(operations);
    }

    /** The tables of the queries and gets. */
    public List<String> tables() {
        return List.copyOf(tables);
    }

    /** The sort keys that transactions wrote. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /** Read units of all queries and gets. */
    public double units() {
        return units;
    }

    /** Items that were read, whether they were wanted or not. */
    public int itemsRead() {
        return itemsRead;
    }
}
