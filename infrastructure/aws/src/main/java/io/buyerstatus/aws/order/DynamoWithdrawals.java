package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.GuardedTransaction;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
                RowWrite.keyed(WithdrawalRows.key(withdrawal.shop(), withdrawal.id()), item)));
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
        return WithdrawalRows.find(dynamo, orders, shop, id).map(Kept::withdrawal);
    }

    @Override
    public List<Kept> all(ShopId shop) {
        return WithdrawalRows.all(dynamo, orders, shop);
    }
}
