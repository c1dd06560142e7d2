package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Settings in their DynamoDB table. Reading a shop is one Query (again, if it met a replacement half way), reading a
 * connection's shop one GetItem; put {@link CachedSettings} before it.
 */
public final class DynamoSettingsStore implements SettingsStore {
    private static final int ATTEMPTS = 5;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoSettingsStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<ShopSettings> shop(ShopId shop) {
        ShopRows rows = whole(shop);
        return rows.none() ? Optional.empty() : Optional.of(rows.settings(shop));
    }

    @Override
    public Optional<ShopId> shopOf(ConnectionId connection) {
        GetItemResponse response =
                dynamo.getItem(request -> request.tableName(table).key(SettingsTable.pointer(connection)));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader pointer = new ItemReader(response.item());
        Schema.check(pointer);
        return Optional.of(new ShopId(pointer.text(SettingsTable.OWNER)));
    }

    @Override
    public void replace(ShopSettings settings) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            SettingsTransaction transaction = SettingsTransaction.replacing(table, whole(settings.id()), settings);
            try {
                dynamo.transactWriteItems(request -> request.transactItems(transaction.items()));
                return;
            } catch (TransactionCanceledException cancelled) {
                transaction.requireOvertaken(cancelled);
            }
        }
        throw new IllegalStateException("the settings of shop " + settings.id() + " are being replaced by others");
    }

    private ShopRows whole(ShopId shop) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ShopRows rows = rows(shop);
            if (rows.none() || rows.whole()) {
                return rows;
            }
        }
        throw new IllegalStateException("the settings of shop " + shop + " are not whole, or being replaced steadily");
    }

    private ShopRows rows(ShopId shop) {
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse response = rowsAfter(start, shop);
            rows.addAll(response.items());
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
        return new ShopRows(rows);
    }

    private QueryResponse rowsAfter(Map<String, AttributeValue> start, ShopId shop) {
        return dynamo.query(request -> request.tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", SettingsTable.PK))
                .expressionAttributeValues(Map.of(":pk", Values.text(shop.value())))
                .exclusiveStartKey(start.isEmpty() ? null : start));
    }
}
