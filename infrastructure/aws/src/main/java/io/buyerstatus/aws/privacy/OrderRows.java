package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The rows of an order's own partitions, in both tables: read whole, and left as the map says. */
final class OrderRows {
    private static final int ATTEMPTS = 20;
    private static final String VERSION = "ver";
    private static final String VERSION_WITH_NEWS = "verw";
    private static final String ADMISSION = "adm";
    private static final String ERASED = "erased";
    private static final String ERASED_AT = "era";

    private final DynamoDbClient dynamo;
    private final Table orders;
    private final Table ledger;
    private final DataMap map;

    /**
     * A table.
     *
     * @param kind as the map calls it
     * @param name here
     */
    private record Table(String kind, String name) {}

    OrderRows(DynamoDbClient dynamo, String orders, String ledger, DataMap map) {
        this.dynamo = dynamo;
        this.orders = new Table("Orders", orders);
        this.ledger = new Table("Ledger", ledger);
        this.map = map;
    }

    /**
     * Marks the head, under its version, so that whoever read the order before writes nothing more.
     *
     * @throws IllegalStateException when others write it all the time
     */
    boolean mark(OrderKey order, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Map<String, AttributeValue>> head = row(orders, OrdersTable.key(order, OrdersTable.HEAD));
            if (head.isEmpty()) {
                return false;
            }
            if (new ItemReader(head.get()).text(ADMISSION).equals(ERASED)
                    || replaced(orders, head.get(), marked(head.get(), at))) {
                return true;
            }
        }
        throw new IllegalStateException(order.ref() + " is written by others all the time");
    }

    private static Map<String, AttributeValue> marked(Map<String, AttributeValue> head, Instant at) {
        Map<String, AttributeValue> marked = new HashMap<>(head);
        marked.put(ADMISSION, Values.text(ERASED));
        marked.put(ERASED_AT, Values.instant(at));
        String counted = head.containsKey(VERSION_WITH_NEWS) ? VERSION_WITH_NEWS : VERSION;
        marked.put(counted, Values.number(new ItemReader(head).number(counted) + 1));
        return marked;
    }

    List<Map<String, AttributeValue>> ofOrder(OrderKey order) {
        return partition(orders, OrdersTable.partition(order));
    }

    List<Map<String, AttributeValue>> ofLedger(OrderKey order) {
        return partition(ledger, LedgerTable.partition(order));
    }

    /** Of the ledger, all rows of another partition. */
    List<Map<String, AttributeValue>> ofLedger(String partition) {
        return partition(ledger, partition);
    }

    /** Of the orders' table, all rows of another partition. */
    List<Map<String, AttributeValue>> ofOrders(String partition) {
        return partition(orders, partition);
    }

    private List<Map<String, AttributeValue>> partition(Table table, String partition) {
        return dynamo
                .queryPaginator(request -> request.tableName(table.name())
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(partition))))
                .items()
                .stream()
                .toList();
    }

    Optional<Map<String, AttributeValue>> ledgerRow(Map<String, AttributeValue> key) {
        return row(ledger, key);
    }

    private Optional<Map<String, AttributeValue>> row(Table table, Map<String, AttributeValue> key) {
        var response = dynamo.getItem(
                request -> request.tableName(table.name()).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /** Leaves of all rows of an order what the map says; answers how many it changed. What leads to others goes first. */
    int anonymise(OrderKey order) {
        int changed = 0;
        for (Map<String, AttributeValue> row : ofLedger(order)) {
            changed += leave(ledger, row) ? 1 : 0;
        }
        for (Map<String, AttributeValue> row : ofOrder(order)) {
            changed += leave(orders, row) ? 1 : 0;
        }
        return changed;
    }

    /** Leaves of rows of the ledger what the map says. */
    void leaveOfLedger(List<Map<String, AttributeValue>> rows) {
        rows.forEach(row -> leave(ledger, row));
    }

    /** Leaves of rows of the orders' table what the map says. */
    void leaveOfOrders(List<Map<String, AttributeValue>> rows) {
        rows.forEach(row -> leave(orders, row));
    }

    private boolean leave(Table table, Map<String, AttributeValue> row) {
        RowRule rule = map.row(table.kind(), row)
                .orElseThrow(() -> new IllegalStateException("the map of personal data knows no row like "
                        + new ItemReader(row).text(OrdersTable.SK).replaceAll("#.*", "#")));
        return switch (rule.fate()) {
            case DELETE -> {
                delete(table, row);
                yield true;
            }
            case KEEP, APART -> {
                Map<String, AttributeValue> rest = Anonymiser.anonymous(rule, row);
                yield !rest.equals(row) && replaced(table, row, rest);
            }
            case EXPIRES, STAFF, SHOP -> false;
        };
    }

    void deleteOfOrders(Map<String, AttributeValue> key) {
        delete(orders, key);
    }

    /** Deletes a few rows of the orders' table, all or none of them. */
    void deleteTogether(List<Map<String, AttributeValue>> some) {
        if (!some.isEmpty()) {
            dynamo.transactWriteItems(request -> request.transactItems(some.stream()
                    .map(row -> TransactWriteItem.builder()
                            .delete(delete -> delete.tableName(orders.name()).key(keys(row)))
                            .build())
                    .toList()));
        }
    }

    void deleteOfLedger(Map<String, AttributeValue> key) {
        delete(ledger, key);
    }

    private void delete(Table table, Map<String, AttributeValue> row) {
        dynamo.deleteItem(request -> request.tableName(table.name()).key(keys(row)));
    }

    private static Map<String, AttributeValue> keys(Map<String, AttributeValue> row) {
        ItemReader keys = new ItemReader(row);
        return Map.of(OrdersTable.PK, keys.get(OrdersTable.PK), OrdersTable.SK, keys.get(OrdersTable.SK));
    }

    /** Rows with a version are replaced if it is still the one that was read; the others if they are still there. */
    private boolean replaced(Table table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        String counted = before.containsKey(VERSION_WITH_NEWS) ? VERSION_WITH_NEWS : VERSION;
        AttributeValue version = before.get(counted);
        try {
            dynamo.putItem(request -> {
                request.tableName(table.name()).item(after);
                if (version == null) {
                    request.conditionExpression("attribute_exists(#pk)")
                            .expressionAttributeNames(Map.of("#pk", OrdersTable.PK));
                } else {
                    request.conditionExpression("#version = :version")
                            .expressionAttributeNames(Map.of("#version", counted))
                            .expressionAttributeValues(Map.of(":version", version));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException meanwhile) {
            return false;
        }
    }
}
