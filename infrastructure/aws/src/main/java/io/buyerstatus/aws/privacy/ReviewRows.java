package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of one review. Seals stay, so that nobody can say that something else was written. */
final class ReviewRows {
    private static final String REVIEWS = "Reviews";

    private final DynamoDbClient dynamo;
    private final String table;
    private final DataMap map;

    ReviewRows(DynamoDbClient dynamo, String table, DataMap map) {
        this.dynamo = dynamo;
        this.table = table;
        this.map = map;
    }

    /** Whether any of it tells of somebody. */
    boolean tell(ShopId shop, String id) {
        return all(shop, id).stream().anyMatch(row -> !left(row).equals(row));
    }

    /** Leaves of its rows what the map says. */
    void leave(ShopId shop, String id) {
        all(shop, id).stream()
                .filter(row -> !left(row).equals(row))
                .forEach(row -> dynamo.putItem(request -> request.tableName(table)
                        .item(left(row))
                        .conditionExpression("attribute_exists(#pk)")
                        .expressionAttributeNames(Map.of("#pk", "pk"))));
    }

    List<Map<String, AttributeValue>> all(ShopId shop, String id) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", "pk"))
                        .expressionAttributeValues(Map.of(":pk", Values.text(shop + "#review#" + id))))
                .items()
                .stream()
                .toList();
    }

    private Map<String, AttributeValue> left(Map<String, AttributeValue> row) {
        return map.row(REVIEWS, row)
                .map(rule -> Anonymiser.anonymous(rule, row))
                .orElse(row);
    }
}
