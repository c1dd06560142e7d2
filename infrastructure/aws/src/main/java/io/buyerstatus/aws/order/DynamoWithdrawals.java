package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.GuardedTransaction;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Declarations of withdrawal in the orders' table: each in a partition of its shop's, and once more beside its order, written with the
 * ledger's rows in one {@code TransactWriteItems} that no version of the order guards.
 */
public final class DynamoWithdrawals implements WithdrawalStore {
    private static final int ATTEMPTS = 5;

    private final DynamoDbClient dynamo;
    private final String orders;
    private final String ledger;

    /** @param ledger is written to only by {@link #declare} */
    public DynamoWithdrawals(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public boolean declare(Withdrawal withdrawal, boolean withOrder, List<Message> messages) {
        // The first row is the declaration itself: it stands there, or somebody is writing it at this moment.
        return GuardedTransaction.write(
                dynamo,
                writes(withdrawal, withOrder, messages).stream()
                        .map(RowWrite::action)
                        .toList(),
                ATTEMPTS);
    }

    private List<RowWrite> writes(Withdrawal withdrawal, boolean withOrder, List<Message> messages) {
        Map<String, AttributeValue> item = WithdrawalItem.write(withdrawal);
        List<RowWrite> writes = new ArrayList<>();
        writes.add(RowWrite.insert(
                RowWrite.Refusal.HAPPENED_BEFORE,
                orders,
                RowWrite.keyed(key(withdrawal.shop(), withdrawal.id()), item)));
        withdrawal
                .order()
                .filter(order -> withOrder)
                .map(order -> OrdersTable.withdrawalKey(order, withdrawal.at(), withdrawal.id()))
                .map(key -> RowWrite.put(orders, RowWrite.keyed(key, item)))
                .ifPresent(writes::add);
        messages.forEach(message ->
                writes.add(RowWrite.insert(RowWrite.Refusal.UNEXPECTED, ledger, MessageItem.write(message))));
        return writes;
    }

    @Override
    public Optional<Withdrawal> find(ShopId shop, String id) {
        GetItemResponse response = dynamo.getItem(
                request -> request.tableName(orders).key(key(shop, id)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(WithdrawalItem.read(shop, new ItemReader(response.item())))
                : Optional.empty();
    }

    @Override
    public List<Kept> all(ShopId shop) {
        QueryRequest request = QueryRequest.builder()
                .tableName(orders)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                .expressionAttributeValues(Map.of(":pk", Values.text(OrdersTable.withdrawals(shop))))
                .build();
        return dynamo.queryPaginator(request).items().stream()
                .map(ItemReader::new)
                .map(item -> kept(shop, item))
                .sorted(Comparator.comparing((Kept kept) -> kept.withdrawal().at())
                        .reversed())
                .toList();
    }

    private static Kept kept(ShopId shop, ItemReader item) {
        Withdrawal withdrawal = WithdrawalItem.read(shop, item);
        return new Kept(withdrawal, WithdrawalItem.intact(withdrawal, item));
    }

    private static Map<String, AttributeValue> key(ShopId shop, String id) {
        return Map.of(OrdersTable.PK, Values.text(OrdersTable.withdrawals(shop)), OrdersTable.SK, Values.text(id));
    }
}
