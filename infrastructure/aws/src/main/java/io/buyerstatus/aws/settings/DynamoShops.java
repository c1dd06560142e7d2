package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which shops there are, by reading the whole table of settings: for what is done once a day. */
public final class DynamoShops {
    private static final String SETTINGS = "#settings";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoShops(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    public List<ShopId> all() {
        return dynamo
                .scanPaginator(request -> request.tableName(table)
                        .filterExpression("#sk = :head")
                        .projectionExpression("#pk")
                        .expressionAttributeNames(Map.of("#pk", SettingsTable.PK, "#sk", SettingsTable.SK))
                        .expressionAttributeValues(Map.of(":head", Values.text(SettingsTable.HEAD))))
                .items()
                .stream()
                .map(item -> new ItemReader(item).text(SettingsTable.PK))
                .filter(partition -> partition.endsWith(SETTINGS))
                .map(partition -> new ShopId(partition.substring(0, partition.length() - SETTINGS.length())))
                .sorted(Comparator.comparing(ShopId::value))
                .toList();
    }
}
