package io.buyerstatus.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Under which keys rows are written, of tables and of the index of what is due, and the stream of those that are pending. Safe for use by
 * several threads.
 */
public final class Changes implements CallPoints.Listener {
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Integer> shards = new HashMap<>();
    private final Map<String, Integer> perRowAndSecond = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Queue<Map<String, String>> pending = new ArrayDeque<>();

    @Override
    public synchronized SdkRequest change(SdkRequest request) {
        switch (request) {
            case PutItemRequest put -> wrote(put.tableName(), put.item());
            case UpdateItemRequest update -> wrote(update.tableName(), update.key());
            case TransactWriteItemsRequest all -> all.transactItems().forEach(this::wrote);
            default -> {}
        }
        return request;
    }

    private void wrote(TransactWriteItem item) {
        Stream.ofNullable(item.put()).forEach(put -> wrote(put.tableName(), put.item()));
        Stream.ofNullable(item.update()).forEach(update -> wrote(update.tableName(), update.key()));
    }

    private void wrote(String table, Map<String, AttributeValue> item) {
        String partition = text(item, "pk");
        keys.add(table + " " + partition);
        perRowAndSecond.merge(
                table + " " + partition + " " + text(item, "sk") + " " + System.nanoTime() / SECOND, 1, Integer::sum);
        if (!text(item, "dueHour").isEmpty()) {
            keys.add(text(item, "dueHour"));
            shards.merge(text(item, "dueHour"), 1, Integer::sum);
        }
        if (text(item, "state").equals("pending")) {
            pending.add(Map.of("pk", partition, "sk", text(item, "sk")));
        }
    }

    /** Brings what became pending so far to a sender, ten at a time. */
    public void bring(Build.Sender sender) {
        while (true) {
            List<Map<String, String>> batch = next();
            if (batch.isEmpty()) {
                return;
            }
            sender.take(Deliveries.changes(batch));
        }
    }

    private synchronized List<Map<String, String>> next() {
        List<Map<String, String>> batch = new ArrayList<>();
        while (batch.size() < 10 && !pending.isEmpty()) {
            batch.add(pending.remove());
        }
        return batch;
    }

    /** The partition keys of tables, and the keys of the index. */
    public synchronized Set<String> keys() {
        return Set.copyOf(keys);
    }

    /** How often each key of the index was written. */
    public synchronized Map<String, Integer> shards() {
        return Map.copyOf(shards);
    }

    /** How many entries of the index were written. */
    public synchronized int entries() {
        return shards.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most writes that one row took in a second. */
    public synchronized int busiestRow() {
        return perRowAndSecond.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The same, and somebody else listens, too. */
    public CallPoints.Listener beside(CallPoints.Listener other) {
        return new CallPoints.Listener() {
            @Override
            public void before(String operation) {
                synchronized (other) {
                    other.before(operation);
                }
            }

            @Override
            public SdkRequest change(SdkRequest request) {
                synchronized (other) {
                    return other.change(Changes.this.change(request));
                }
            }

            @Override
            public void answered(SdkResponse response) {
                synchronized (other) {
                    other.answered(response);
                }
            }
        };
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
