package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Deliveries in the ledger's table. Each operation but {@link #due} is one call; telling is one transaction. */
public final class DynamoDeliveries implements Deliveries {
    private final DynamoDbClient dynamo;
    private final String table;
    private final LedgerRows rows;

    public DynamoDeliveries(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
    }

    @Override
    public Optional<Told> told(OrderKey order) {
        return rows.get(WebhookRows.told(order)).map(row -> ToldItem.read(order, row));
    }

    @Override
    public boolean tell(Told next, List<Delivery> first) {
        Put.Builder told = Put.builder()
                .tableName(table)
                .item(ToldItem.write(next))
                .expressionAttributeNames(Map.of("#revision", LedgerTable.REVISION));
        if (next.revision() == 1) {
            told.conditionExpression("attribute_not_exists(#revision)");
        } else {
            told.conditionExpression("#revision = :before")
                    .expressionAttributeValues(Map.of(":before", Values.number(next.revision() - 1)));
        }
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder().put(told.build()).build());
        first.forEach(delivery -> writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(DeliveryItem.write(delivery)))
                .build()));
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

    @Override
    public boolean add(Delivery first) {
        return rows.create(DeliveryItem.write(first));
    }

    @Override
    public Optional<Delivery> find(ShopId shop, EndpointId endpoint, EventId event) {
        return rows.get(WebhookRows.delivery(shop, endpoint, event)).map(DeliveryItem::read);
    }

    @Override
    public boolean replace(Delivery next) {
        return rows.replace(DeliveryItem.write(next), next.revision());
    }

    @Override
    public List<Delivery> newest(ShopId shop, EndpointId endpoint, Optional<EventId> before, int most) {
        return dynamo
                .query(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(WebhookRows.deliveries(shop, endpoint)),
                                ":first", Values.text(WebhookRows.EVENT),
                                ":last", Values.text(DeliveryItem.before(before))))
                        .scanIndexForward(false)
                        .limit(before.isPresent() ? most + 1 : most))
                .items()
                .stream()
                .map(DeliveryItem::read)
                .filter(delivery -> before.filter(delivery.event().id()::equals).isEmpty())
                .limit(most)
                .toList();
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<Delivery>> page) {
        rows.due(WebhookRows.dueHour(hour), until, DeliveryItem::read, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return rows.cursor(WebhookRows.cursor());
    }

    @Override
    public void moveCursor(Instant hour) {
        rows.moveCursor(WebhookRows.cursor(), hour);
    }
}
