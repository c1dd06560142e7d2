package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads a shop's declarations of withdrawal from the partition that holds them. */
final class WithdrawalRows {
    private WithdrawalRows() {}

    static Map<String, AttributeValue> key(ShopId shop, String id) {
        return Map.of(OrdersTable.PK, Values.text(OrdersTable.withdrawals(shop)), OrdersTable.SK, Values.text(id));
    }

    /** Strongly consistent. */
    static Optional<Kept> find(DynamoDbClient dynamo, String orders, ShopId shop, String id) {
        GetItemResponse response = dynamo.getItem(
                request -> request.tableName(orders).key(key(shop, id)).consistentRead(true));
        return response.hasItem() ? Optional.of(kept(shop, new ItemReader(response.item()))) : Optional.empty();
    }

    /** The newest first. */
    static List<Kept> all(DynamoDbClient dynamo, String orders, ShopId shop) {
        return partition(dynamo, orders, OrdersTable.withdrawals(shop)).stream()
                .map(item -> kept(shop, item))
                .sorted(Comparator.comparing((Kept kept) -> kept.withdrawal().at())
                        .reversed())
                .toList();
    }

    static List<ItemReader> partition(DynamoDbClient dynamo, String orders, String partition) {
        return dynamo
                .queryPaginator(request -> request.tableName(orders)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(partition))))
                .items()
                .stream()
                .map(ItemReader::new)
                .toList();
    }

    private static Kept kept(ShopId shop, ItemReader item) {
        Withdrawal withdrawal = WithdrawalItem.read(shop, item);
        return new Kept(withdrawal, WithdrawalItem.intact(withdrawal, item));
    }
}
