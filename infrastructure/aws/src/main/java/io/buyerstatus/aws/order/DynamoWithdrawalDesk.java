package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.WithdrawalAttributes.SettledRows;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.Settled;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Declarations of withdrawal as the staff see them; with which of them somebody is done stands in rows apart from them. */
public final class DynamoWithdrawalDesk implements WithdrawalDesk {
    private final DynamoDbClient dynamo;
    private final String orders;

    public DynamoWithdrawalDesk(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public List<Kept> all(ShopId shop) {
        return WithdrawalRows.all(dynamo, orders, shop);
    }

    @Override
    public Optional<Kept> kept(ShopId shop, String id) {
        return WithdrawalRows.find(dynamo, orders, shop, id);
    }

    @Override
    public Map<String, Settled> settled(ShopId shop) {
        return WithdrawalRows.partition(dynamo, orders, OrdersTable.settledWithdrawals(shop)).stream()
                .collect(Collectors.toMap(item -> item.text(OrdersTable.SK), DynamoWithdrawalDesk::settled));
    }

    private static Settled settled(ItemReader item) {
        Schema.check(item);
        return new Settled(item.text(SettledRows.BY), item.instant(SettledRows.AT));
    }

    @Override
    public void settle(ShopId shop, String id, Settled settled) {
        Map<String, AttributeValue> item = Schema.item()
                .text(SettledRows.BY, settled.by())
                .instant(SettledRows.AT, settled.at())
                .item();
        dynamo.putItem(request -> request.tableName(orders).item(RowWrite.keyed(key(shop, id), item)));
    }

    @Override
    public void reopen(ShopId shop, String id) {
        dynamo.deleteItem(request -> request.tableName(orders).key(key(shop, id)));
    }

    private static Map<String, AttributeValue> key(ShopId shop, String id) {
        return Map.of(
                OrdersTable.PK, Values.text(OrdersTable.settledWithdrawals(shop)), OrdersTable.SK, Values.text(id));
    }
}
