package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** All orders of a shop, by reading the whole table: for the operator, who makes something anew from them. */
public final class EveryOrder {
    private final DynamoDbClient dynamo;
    private final String table;

    public EveryOrder(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Hands over each order once, in no order. */
    public void of(ShopId shop, Consumer<OrderKey> each) {
        ScanRequest.Builder scan = ScanRequest.builder()
                .tableName(table)
                .filterExpression("#sk = :head AND begins_with(#pk, :shop)")
                .projectionExpression("#pk")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK, "#sk", OrdersTable.SK))
                .expressionAttributeValues(
                        Map.of(":head", Values.text(OrdersTable.HEAD), ":shop", Values.text(shop + "#")));
        Map<String, AttributeValue> start;
        do {
            ScanResponse response = dynamo.scan(scan.build());
            response.items().stream()
                    .flatMap(item -> OrdersTable.orderOf(new ItemReader(item).text(OrdersTable.PK)).stream())
                    .forEach(each);
            start = response.lastEvaluatedKey();
            scan.exclusiveStartKey(start);
        } while (!start.isEmpty());
    }
}
