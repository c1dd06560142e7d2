package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Replaces all rows of a shop, and the pointers of its connections, at once. */
final class SettingsTransaction {
    /** DynamoDB's own limit. */
    private static final int MAX_ITEMS = 100;

    /** An item, and the connection that it claims for the shop, if it does. */
    private record Step(Optional<ConnectionId> claims, TransactWriteItem item) {}

    private final String table;
    private final ShopId shop;
    private final List<Step> steps = new ArrayList<>();

    private SettingsTransaction(String table, ShopId shop) {
        this.table = table;
        this.shop = shop;
    }

    /**
     * The transaction from the rows that are there to the settings that shall be.
     *
     * @throws IllegalArgumentException when the shop has more channels and connections than a transaction can write
     */
    static SettingsTransaction replacing(String table, ShopRows before, ShopSettings after) {
        SettingsTransaction transaction = new SettingsTransaction(table, after.id());
        ShopRows rows = ShopRows.of(after, before.generation() + 1);
        transaction.shopRow(rows.rows().getFirst(), before);
        rows.rows().stream().skip(1).forEach(transaction::put);
        after.connections().keySet().forEach(transaction::claim);
        without(before.sortKeys(), rows.sortKeys())
                .forEach(sortKey -> transaction.delete(SettingsTable.key(after.id(), sortKey)));
        without(before.connections(), after.connections().keySet())
                .forEach(connection -> transaction.delete(SettingsTable.pointer(connection)));
        if (transaction.steps.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("shop " + after.id() + " has too many channels and connections: "
                    + transaction.steps.size() + " rows, at most " + MAX_ITEMS + " can be written at once");
        }
        return transaction;
    }

    List<TransactWriteItem> items() {
        return steps.stream().map(Step::item).toList();
    }

    /**
     * Returns when the transaction was cancelled because somebody else replaced the settings meanwhile.
     *
     * @throws IllegalArgumentException when another shop owns one of the connections
     */
    void requireOvertaken(TransactionCanceledException cancelled) {
        boolean overtaken = false;
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int at = 0; at < reasons.size(); at++) {
            Optional<ConnectionId> claimed = steps.get(at).claims();
            boolean failed = "ConditionalCheckFailed".equals(reasons.get(at).code());
            if (failed && claimed.isPresent()) {
                throw new IllegalArgumentException(
                        "connection " + claimed.get() + " belongs to another shop", cancelled);
            }
            overtaken |= failed || "TransactionConflict".equals(reasons.get(at).code());
        }
        if (!overtaken) {
            throw cancelled;
        }
    }

    private void shopRow(Map<String, AttributeValue> row, ShopRows before) {
        Put.Builder put = Put.builder().tableName(table).item(row);
        if (before.none()) {
            put.conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", SettingsTable.PK));
        } else {
            put.conditionExpression("#generation = :before")
                    .expressionAttributeNames(Map.of("#generation", SettingsTable.GENERATION))
                    .expressionAttributeValues(Map.of(":before", Values.number(before.generation())));
        }
        add(Optional.empty(), put.build());
    }

    private void put(Map<String, AttributeValue> row) {
        add(Optional.empty(), Put.builder().tableName(table).item(row).build());
    }

    private void claim(ConnectionId connection) {
        ItemWriter pointer = Schema.item().text(SettingsTable.OWNER, shop.value());
        SettingsTable.pointer(connection).forEach(pointer::put);
        add(
                Optional.of(connection),
                Put.builder()
                        .tableName(table)
                        .item(pointer.item())
                        .conditionExpression("attribute_not_exists(#pk) OR #owner = :owner")
                        .expressionAttributeNames(Map.of("#pk", SettingsTable.PK, "#owner", SettingsTable.OWNER))
                        .expressionAttributeValues(Map.of(":owner", Values.text(shop.value())))
                        .build());
    }

    private void delete(Map<String, AttributeValue> key) {
        Delete delete = Delete.builder().tableName(table).key(key).build();
        steps.add(new Step(
                Optional.empty(), TransactWriteItem.builder().delete(delete).build()));
    }

    private void add(Optional<ConnectionId> claims, Put put) {
        steps.add(new Step(claims, TransactWriteItem.builder().put(put).build()));
    }

    private static <T> Set<T> without(Set<T> all, Set<T> kept) {
        Set<T> gone = new HashSet<>(all);
        gone.removeAll(kept);
        return gone;
    }
}
