package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.change.Revision;
import io.buyerstatus.core.settings.change.SecretEdit;
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

/** The moment of a change: the head that names its rows, its record, its secrets, and the pointers of connections that come or go. */
final class SettingsTransaction {
    /** DynamoDB's own limit. */
    private static final int MAX_ITEMS = 100;

    /** An item, and the connection that it claims for the shop, if it does. */
    private record Step(Optional<ConnectionId> claims, TransactWriteItem item) {}

    private final String table;
    private final ShopId shop;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param installed the connections before
     * @throws IllegalArgumentException when more connections come and go than a transaction can write
     */
    SettingsTransaction(String table, Revision revision, Set<ConnectionId> installed) {
        this.table = table;
        this.shop = revision.after().id();
        Set<ConnectionId> wanted = revision.after().connections().keySet();
        without(wanted, installed).forEach(this::claim);
        without(installed, wanted).forEach(connection -> delete(SettingsTable.pointer(connection)));
        revision.secrets().forEach(this::secret);
        // The head and the record are yet to come.
        if (steps.size() + 2 > MAX_ITEMS) {
            throw new IllegalArgumentException("shop " + shop + " installs or removes too many connections at once: "
                    + steps.size() + ", at most " + (MAX_ITEMS - 2) + " can be written");
        }
    }

    /** The head, where the one of a version is still there, or none. */
    void head(Map<String, AttributeValue> head, Optional<Long> expected) {
        Put.Builder put = Put.builder().tableName(table).item(head);
        if (expected.isEmpty()) {
            put.conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", SettingsTable.PK));
        } else {
            put.conditionExpression("#version = :expected")
                    .expressionAttributeNames(Map.of("#version", SettingsTable.VERSION))
                    .expressionAttributeValues(Map.of(":expected", Values.number(expected.get())));
        }
        add(Optional.empty(), put.build());
    }

    void put(Map<String, AttributeValue> row) {
        add(Optional.empty(), Put.builder().tableName(table).item(row).build());
    }

    List<TransactWriteItem> items() {
        return steps.stream().map(Step::item).toList();
    }

    /**
     * Returns when the transaction was cancelled because somebody else changed the settings meanwhile.
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

    private void secret(SecretEdit edit) {
        Map<String, AttributeValue> key = SettingsTable.key(
                SettingsTable.secrets(shop, edit.purpose()), SettingsTable.secret(edit.scope(), edit.path()));
        edit.secret()
                .ifPresentOrElse(
                        secret -> {
                            ItemWriter row = Schema.item().text(SettingsTable.SECRET, secret.ciphertext());
                            key.forEach(row::put);
                            put(row.item());
                        },
                        () -> delete(key));
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
