package io.buyerstatus.aws.search;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.IndexedOrder;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.search.SearchKey;
import io.buyerstatus.core.search.SearchRows;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes the derived rows: one read of an order's row, and one transaction of what differs. */
public final class DynamoSearchRows implements SearchRows {
    private final DynamoDbClient dynamo;
    private final String table;
    private final SecretSource secrets;
    private final Map<ShopId, SearchKey> keys = new ConcurrentHashMap<>();

    public DynamoSearchRows(DynamoDbClient dynamo, String table, SecretSource secrets) {
        this.dynamo = dynamo;
        this.table = table;
        this.secrets = secrets;
    }

    @Override
    public SearchKey key(ShopId shop) {
        return keys.computeIfAbsent(shop, this::readOrMade);
    }

    private SearchKey readOrMade(ShopId shop) {
        return read(shop).orElseGet(() -> {
            Map<String, AttributeValue> row = new HashMap<>(Schema.item()
                    .text(SearchTable.SECRET, secrets.fresh().value())
                    .item());
            row.putAll(SearchTable.keyOf(shop));
            try {
                dynamo.putItem(request -> request.tableName(table)
                        .item(row)
                        .conditionExpression("attribute_not_exists(#pk)")
                        .expressionAttributeNames(Map.of("#pk", SearchTable.PK)));
            } catch (ConditionalCheckFailedException madeMeanwhile) {
                // Theirs is the shop's then.
            }
            return read(shop).orElseThrow();
        });
    }

    private Optional<SearchKey> read(ShopId shop) {
        return item(SearchTable.keyOf(shop)).map(row -> new SearchKey(row.text(SearchTable.SECRET)));
    }

    @Override
    public Optional<Stored> find(OrderKey order) {
        return item(SearchTable.row(order)).map(SearchItems::stored);
    }

    private Optional<ItemReader> item(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> found = dynamo.getItem(
                        request -> request.tableName(table).key(key).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(new ItemReader(found));
    }

    @Override
    public boolean replace(Optional<Stored> before, IndexedOrder after) {
        long revision = before.map(Stored::revision).orElse(0L);
        List<TransactWriteItem> writes = new ArrayList<>();
        Put.Builder put = Put.builder().tableName(table).item(SearchItems.row(after, revision + 1));
        if (revision == 0) {
            put.conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", SearchTable.PK));
        } else {
            put.conditionExpression("#revision = :revision")
                    .expressionAttributeNames(Map.of("#revision", SearchTable.REVISION))
                    .expressionAttributeValues(Map.of(":revision", Values.number(revision)));
        }
        writes.add(TransactWriteItem.builder().put(put.build()).build());
        Set<Map<String, AttributeValue>> gone =
                before.map(stored -> lookUps(stored.order())).orElseGet(HashSet::new);
        Set<Map<String, AttributeValue>> there = lookUps(after);
        there.stream().filter(key -> !gone.contains(key)).forEach(key -> writes.add(made(key)));
        gone.stream().filter(key -> !there.contains(key)).forEach(key -> writes.add(dropped(key)));
        return written(writes);
    }

    @Override
    public boolean remove(Stored before) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(SearchTable.row(before.order().row().key()))
                        .conditionExpression("#revision = :revision")
                        .expressionAttributeNames(Map.of("#revision", SearchTable.REVISION))
                        .expressionAttributeValues(Map.of(":revision", Values.number(before.revision())))
                        .build())
                .build());
        lookUps(before.order()).forEach(key -> writes.add(dropped(key)));
        return written(writes);
    }

    private static Set<Map<String, AttributeValue>> lookUps(IndexedOrder order) {
        OrderRow row = order.row();
        return order.lookUps().stream()
                .map(lookUp -> SearchTable.lookUp(row, lookUp))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private TransactWriteItem made(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> row = new HashMap<>(Schema.item().item());
        row.putAll(key);
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(row).build())
                .build();
    }

    private TransactWriteItem dropped(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(key).build())
                .build();
    }

    private boolean written(List<TransactWriteItem> writes) {
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Cancelled.byOthers(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }
}
