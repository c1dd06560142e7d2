package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The ledger in its DynamoDB table. Each operation but {@link #due} is one call; due messages are one Query per page. */
public final class DynamoLedger implements Ledger {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoLedger(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return get(LedgerTable.key(id)).map(MessageItem::read);
    }

    /**
     * One call. The SDK repeats it when the answer was lost; then the row is there already, and only the mark of this very
     * write tells it from somebody else's.
     */
    @Override
    public boolean replace(Message next) {
        AttributeValue write = Values.text(UUID.randomUUID().toString());
        Map<String, AttributeValue> item = new HashMap<>(MessageItem.write(next));
        item.put(LedgerTable.WRITE, write);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("#revision = :before")
                    .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION))
                    .expressionAttributeValues(Map.of(":before", Values.number(next.revision() - 1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException standsAlready) {
            return standsAlready.hasItem() && write.equals(standsAlready.item().get(LedgerTable.WRITE));
        }
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<Message>> page) {
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse response = dueAfter(start, hour, until);
            if (response.hasItems() && !response.items().isEmpty()) {
                page.accept(response.items().stream().map(MessageItem::read).toList());
            }
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
    }

    @Override
    public Optional<Instant> cursor() {
        return get(LedgerTable.cursor()).map(row -> new ItemReader(row).instant(LedgerTable.HOUR));
    }

    @Override
    public void moveCursor(Instant hour) {
        ItemWriter item = Schema.item().instant(LedgerTable.HOUR, hour);
        LedgerTable.cursor().forEach(item::put);
        dynamo.putItem(request -> request.tableName(table).item(item.item()));
    }

    @Override
    public Optional<Suppression> suppression(ShopId shop, EmailAddress address) {
        return get(LedgerTable.suppression(shop, address)).map(ItemReader::new).map(item -> {
            Schema.check(item);
            return new Suppression(
                    Suppression.Cause.valueOf(item.text(LedgerTable.CAUSE)),
                    item.text(LedgerTable.DETAIL),
                    item.instant(LedgerTable.SINCE));
        });
    }

    @Override
    public void suppress(ShopId shop, EmailAddress address, Suppression why) {
        ItemWriter item = Schema.item()
                .text(LedgerTable.CAUSE, why.cause().name())
                .text(LedgerTable.DETAIL, why.detail())
                .instant(LedgerTable.SINCE, why.since());
        LedgerTable.suppression(shop, address).forEach(item::put);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item.item())
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", LedgerTable.PK)));
        } catch (ConditionalCheckFailedException firstReasonStays) {
            // Known already: nothing to add.
        }
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    private QueryResponse dueAfter(Map<String, AttributeValue> start, Instant hour, Instant until) {
        return dynamo.query(request -> request.tableName(table)
                .indexName(LedgerTable.DUE_INDEX)
                .keyConditionExpression("#hour = :hour AND #at <= :until")
                .expressionAttributeNames(Map.of("#hour", LedgerTable.DUE_HOUR, "#at", LedgerTable.DUE_AT))
                .expressionAttributeValues(Map.of(
                        ":hour", Values.text(LedgerTable.dueHour(hour)),
                        ":until", Values.text(LedgerTable.lastDueAt(until))))
                .exclusiveStartKey(start.isEmpty() ? null : start));
    }
}
