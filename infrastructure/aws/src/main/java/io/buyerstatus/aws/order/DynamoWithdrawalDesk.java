package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.GuardedTransaction;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.WithdrawalAttributes.AssignedRows;
import io.buyerstatus.aws.order.WithdrawalAttributes.SettledRows;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.Assigned;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.core.withdrawal.Settled;
import io.buyerstatus.core.withdrawal.WithdrawalDesk;
import io.buyerstatus.core.withdrawal.WithdrawalStore.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Declarations of withdrawal as the staff see them; what the staff say about them stands in rows apart from them. */
public final class DynamoWithdrawalDesk implements WithdrawalDesk {
    private static final int ATTEMPTS = 5;

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
    public FollowedWithdrawal.Marks marks(ShopId shop, String id) {
        return new FollowedWithdrawal.Marks(
                row(settledKey(shop, id)).map(DynamoWithdrawalDesk::settled),
                row(key(OrdersTable.assignedWithdrawals(shop), id)).map(item -> assigned(shop, item)));
    }

    private Optional<ItemReader> row(Map<String, AttributeValue> key) {
        GetItemResponse response =
                dynamo.getItem(request -> request.tableName(orders).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(new ItemReader(response.item())) : Optional.empty();
    }

    @Override
    public Map<String, Settled> settled(ShopId shop) {
        return byId(OrdersTable.settledWithdrawals(shop), DynamoWithdrawalDesk::settled);
    }

    private <T> Map<String, T> byId(String partition, Function<ItemReader, T> read) {
        return WithdrawalRows.partition(dynamo, orders, partition).stream()
                .collect(Collectors.toMap(item -> item.text(OrdersTable.SK), read));
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
        dynamo.putItem(request -> request.tableName(orders).item(RowWrite.keyed(settledKey(shop, id), item)));
    }

    @Override
    public void reopen(ShopId shop, String id) {
        dynamo.deleteItem(request -> request.tableName(orders).key(settledKey(shop, id)));
    }

    @Override
    public Map<String, Assigned> assigned(ShopId shop) {
        return byId(OrdersTable.assignedWithdrawals(shop), item -> assigned(shop, item));
    }

    private static Assigned assigned(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new Assigned(
                new OrderKey(shop, item.text(AssignedRows.ORDER)),
                WithdrawalItem.timeliness(item.text(AssignedRows.TIMELINESS)),
                item.text(AssignedRows.BY),
                item.instant(AssignedRows.AT));
    }

    @Override
    public boolean assign(Withdrawal declared, Assigned assigned, boolean withOrder) {
        Map<String, AttributeValue> item = Schema.item()
                .text(AssignedRows.ORDER, assigned.order().key())
                .text(AssignedRows.TIMELINESS, WithdrawalItem.word(assigned.timeliness()))
                .text(AssignedRows.BY, assigned.by())
                .instant(AssignedRows.AT, assigned.at())
                .item();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(
                RowWrite.insert(RowWrite.Refusal.HAPPENED_BEFORE, orders, RowWrite.keyed(assignedKey(declared), item))
                        .action());
        if (withOrder) {
            Map<String, AttributeValue> beside = WithdrawalItem.write(assigned.read(declared));
            writes.add(RowWrite.put(orders, RowWrite.keyed(besideKey(declared, assigned), beside))
                    .action());
        }
        return GuardedTransaction.write(dynamo, writes, ATTEMPTS);
    }

    @Override
    public boolean release(Withdrawal declared, Assigned assigned) {
        Delete guarded = Delete.builder()
                .tableName(orders)
                .key(assignedKey(declared))
                .conditionExpression("#order = :order")
                .expressionAttributeNames(Map.of("#order", AssignedRows.ORDER))
                .expressionAttributeValues(
                        Map.of(":order", Values.text(assigned.order().key())))
                .build();
        return GuardedTransaction.write(
                dynamo,
                List.of(
                        TransactWriteItem.builder().delete(guarded).build(),
                        RowWrite.delete(orders, besideKey(declared, assigned)).action()),
                ATTEMPTS);
    }

    private static Map<String, AttributeValue> besideKey(Withdrawal declared, Assigned assigned) {
        return OrdersTable.withdrawalKey(assigned.order(), declared.at(), declared.id());
    }

    private static Map<String, AttributeValue> assignedKey(Withdrawal declared) {
        return key(OrdersTable.assignedWithdrawals(declared.shop()), declared.id());
    }

    private static Map<String, AttributeValue> settledKey(ShopId shop, String id) {
        return key(OrdersTable.settledWithdrawals(shop), id);
    }

    private static Map<String, AttributeValue> key(String partition, String id) {
        return Map.of(OrdersTable.PK, Values.text(partition), OrdersTable.SK, Values.text(id));
    }
}
