package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.TrackedNumbers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Tracking numbers in the orders' table: a number's look-up rows, and beside them what was said of it before. */
public final class DynamoTrackedNumbers implements TrackedNumbers {
    private final DynamoDbClient dynamo;
    private final String orders;
    private final OrderReads reads;

    public DynamoTrackedNumbers(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.reads = new OrderReads(dynamo, orders);
    }

    @Override
    public Tracked find(ShopId shop, String number) {
        return reads.tracked(shop, number);
    }

    @Override
    public boolean keep(ShopId shop, EarlyScans scans, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(ParcelItem.write(scans.said()));
        item.putAll(OrdersTable.earlyKey(shop, scans.number()));
        item.put(Attributes.VERSION, Values.number(scans.version() + 1));
        item.put(OrdersTable.EXPIRES_AT, Values.number(now.plus(KEPT).getEpochSecond()));
        VersionGuard guard = VersionGuard.of(scans.version());
        PutItemRequest request = PutItemRequest.builder()
                .tableName(orders)
                .item(item)
                .conditionExpression(guard.condition())
                .expressionAttributeNames(guard.names())
                .expressionAttributeValues(guard.values())
                .build();
        try {
            dynamo.putItem(request);
            return true;
        } catch (ConditionalCheckFailedException keptByAnother) {
            return false;
        }
    }
}
