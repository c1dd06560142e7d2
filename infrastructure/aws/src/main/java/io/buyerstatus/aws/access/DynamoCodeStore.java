package io.buyerstatus.aws.access;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.access.code.CodeStore;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Codes in the orders' table, each with its message in the ledger. */
public final class DynamoCodeStore implements CodeStore {
    /** How long rows stay that nothing needs any more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String ABSENT = "attribute_not_exists(" + OrdersTable.PK + ")";

    private static final String USABLE = "attribute_exists(" + OrdersTable.PK + ") AND attribute_not_exists("
            + AccessRows.USED + ") AND " + AccessRows.VALID_UNTIL + " > :now AND " + AccessRows.TRIES + " < :most";

    private static final String NOT_MINE =
            "(attribute_not_exists(" + AccessRows.TYPING + ") OR " + AccessRows.TYPING + " <> :typing)";

    private final DynamoDbClient dynamo;
    private final String orders;
    private final String ledger;

    public DynamoCodeStore(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public void issue(Issued code, Message message) {
        Map<String, AttributeValue> row = new HashMap<>(Schema.item()
                .text(AccessRows.ORDER, code.order().key())
                .text(AccessRows.PURPOSE, code.purpose().name().toLowerCase(Locale.ROOT))
                .instant(AccessRows.VALID_UNTIL, code.expiresAt())
                .number(AccessRows.TRIES, 0)
                .put(OrdersTable.EXPIRES_AT, dropped(code))
                .item());
        row.putAll(AccessRows.code(code.order().shop(), code.id()));
        Map<String, AttributeValue> written = new HashMap<>(MessageItem.write(message));
        if (message.state() == MessageState.SKIPPED) {
            // It belongs to nobody's order.
            written.put(OrdersTable.EXPIRES_AT, dropped(code));
        }
        dynamo.transactWriteItems(request -> request.transactItems(absent(orders, row), absent(ledger, written)));
    }

    @Override
    public boolean prolong(Issued code, Message message, Instant now) {
        Update later = Update.builder()
                .tableName(orders)
                .key(AccessRows.code(code.order().shop(), code.id()))
                .updateExpression(
                        "SET " + AccessRows.VALID_UNTIL + " = :until, " + OrdersTable.EXPIRES_AT + " = :dropped")
                .conditionExpression(USABLE)
                .expressionAttributeValues(Map.of(
                        ":until", Values.instant(code.expiresAt()),
                        ":dropped", dropped(code),
                        ":now", Values.instant(now),
                        ":most", Values.number(TRIES)))
                .build();
        try {
            dynamo.transactWriteItems(request -> request.transactItems(
                    TransactWriteItem.builder().update(later).build(), absent(ledger, MessageItem.write(message))));
            return true;
        } catch (TransactionCanceledException canceled) {
            boolean gone = canceled.cancellationReasons().stream()
                    .findFirst()
                    .filter(reason -> "ConditionalCheckFailed".equals(reason.code()))
                    .isPresent();
            if (!gone) {
                throw canceled;
            }
            return false;
        }
    }

    @Override
    public Optional<Issued> find(ShopId shop, CodeId id, Instant now) {
        Map<String, AttributeValue> row = dynamo.getItem(request ->
                        request.tableName(orders).key(AccessRows.code(shop, id)).consistentRead(true))
                .item();
        return Optional.of(row)
                .filter(found -> !found.isEmpty())
                .map(ItemReader::new)
                .filter(found -> usable(found, now))
                .map(found -> read(shop, id, found));
    }

    /**
     * One call. The SDK repeats it when the answer was lost; then the row has the mark of this very typing, which counts once
     * and had its effect.
     */
    @Override
    public Spent spend(ShopId shop, CodeId id, boolean right, Instant now) {
        AttributeValue typing = Values.text(UUID.randomUUID().toString());
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":now", Values.instant(now),
                ":most", Values.number(TRIES),
                ":one", Values.number(1),
                ":typing", typing));
        if (right) {
            values.put(":true", AttributeValue.fromBool(true));
        }
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(orders)
                .key(AccessRows.code(shop, id))
                .updateExpression("ADD " + AccessRows.TRIES + " :one SET " + AccessRows.TYPING + " = :typing"
                        + (right ? ", " + AccessRows.USED + " = :true" : ""))
                .conditionExpression(USABLE + " AND " + NOT_MINE)
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        Spent looked = right ? Spent.RIGHT : Spent.WRONG;
        try {
            dynamo.updateItem(request);
            return looked;
        } catch (ConditionalCheckFailedException refused) {
            boolean mine = refused.hasItem() && typing.equals(refused.item().get(AccessRows.TYPING));
            return mine ? looked : Spent.GONE;
        }
    }

    private static boolean usable(ItemReader row, Instant now) {
        Schema.check(row);
        return !row.flag(AccessRows.USED)
                && row.instant(AccessRows.VALID_UNTIL).isAfter(now)
                && row.integer(AccessRows.TRIES) < TRIES;
    }

    private static Issued read(ShopId shop, CodeId id, ItemReader row) {
        return new Issued(
                id,
                new OrderKey(shop, row.text(AccessRows.ORDER)),
                Purpose.valueOf(row.text(AccessRows.PURPOSE).toUpperCase(Locale.ROOT)),
                row.instant(AccessRows.VALID_UNTIL));
    }

    private static AttributeValue dropped(Issued code) {
        return Values.number(code.expiresAt().plus(KEPT).getEpochSecond());
    }

    private static TransactWriteItem absent(String table, Map<String, AttributeValue> item) {
        Put put = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(ABSENT)
                .build();
        return TransactWriteItem.builder().put(put).build();
    }
}
