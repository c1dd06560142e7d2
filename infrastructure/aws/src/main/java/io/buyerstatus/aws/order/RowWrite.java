package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One write of a transaction, or a mere condition.
 *
 * @param row its sort key, for errors
 */
record RowWrite(Refusal refusal, String row, TransactWriteItem action) {
    private static final String ABSENT = "attribute_not_exists(#pk)";

    /** What it means when the row's condition does not hold. */
    enum Refusal {
        /** The cause had its effect before. */
        HAPPENED_BEFORE,
        /** Somebody else wrote the order, or something that the change does not know of. */
        CHANGED_MEANWHILE,
        /** Never expected: a message exists although its order does not remember it. */
        UNEXPECTED
    }

    /** Writes a row over whatever is there. */
    static RowWrite put(String table, Map<String, AttributeValue> item) {
        return put(Refusal.UNEXPECTED, Put.builder().tableName(table).item(item).build());
    }

    /** Writes a row that must not exist. */
    static RowWrite insert(Refusal refusal, String table, Map<String, AttributeValue> item) {
        return put(
                refusal,
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(ABSENT)
                        .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                        .build());
    }

    /** Writes a row over the version that was read. */
    static RowWrite replace(String table, VersionGuard guard, Map<String, AttributeValue> item) {
        return put(
                Refusal.CHANGED_MEANWHILE,
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(guard.condition())
                        .expressionAttributeNames(guard.names())
                        .expressionAttributeValues(guard.values())
                        .build());
    }

    /** Writes nothing, but lets nothing be written where the row is of another version. */
    static RowWrite check(String table, VersionGuard guard, Map<String, AttributeValue> key) {
        ConditionCheck check = ConditionCheck.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(guard.condition())
                .expressionAttributeNames(guard.names())
                .expressionAttributeValues(guard.values())
                .build();
        return new RowWrite(
                Refusal.CHANGED_MEANWHILE,
                sortKey(key),
                TransactWriteItem.builder().conditionCheck(check).build());
    }

    /** Removes a row, if it is there. */
    static RowWrite delete(String table, Map<String, AttributeValue> key) {
        Delete delete = Delete.builder().tableName(table).key(key).build();
        return new RowWrite(
                Refusal.UNEXPECTED,
                sortKey(key),
                TransactWriteItem.builder().delete(delete).build());
    }

    /** An item with its key. */
    static Map<String, AttributeValue> keyed(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key);
        return whole;
    }

    private static RowWrite put(Refusal refusal, Put put) {
        return new RowWrite(
                refusal,
                sortKey(put.item()),
                TransactWriteItem.builder().put(put).build());
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return item.getOrDefault(OrdersTable.SK, Values.text("?")).s();
    }
}
