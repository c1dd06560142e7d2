package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.order.Attributes.Entries;
import io.buyerstatus.core.inbound.PlacedEntries;
import io.buyerstatus.core.order.OrderKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Takes entries out of conversations: the row, and the one that keeps its id from being used twice. */
public final class DynamoPlacedEntries implements PlacedEntries {
    private final DynamoDbClient dynamo;
    private final String orders;

    /** @param orders the table of orders */
    public DynamoPlacedEntries(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public void remove(OrderKey order, String entry) {
        Map<String, AttributeValue> unique = OrdersTable.key(order, OrdersTable.uniqueEntry(entry));
        var found =
                dynamo.getItem(request -> request.tableName(orders).key(unique).consistentRead(true));
        if (!found.hasItem()) {
            return;
        }
        String where = new ItemReader(found.item()).text(Entries.WHERE);
        // The entry first: after a crash in between, its id still leads to where it was.
        dynamo.deleteItem(request -> request.tableName(orders).key(OrdersTable.key(order, where)));
        dynamo.deleteItem(request -> request.tableName(orders).key(unique));
    }
}
