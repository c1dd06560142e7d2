package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.core.message.sending.PageEntries;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.Entry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Entries that messages leave on the pages of their orders: each one transaction, which does not touch the order itself. */
public final class DynamoPageEntries implements PageEntries {
    private final DynamoDbClient dynamo;
    private final String orders;

    /** @param orders the table of orders */
    public DynamoPageEntries(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public void add(OrderKey order, Entry entry) {
        try {
            dynamo.transactWriteItems(request -> request.transactItems(EntryItem.inserts(order, entry, orders)
                    .map(RowWrite::action)
                    .toList()));
        } catch (TransactionCanceledException cancelled) {
            if (!Cancelled.byCondition(cancelled)) {
                throw cancelled;
            }
        }
    }
}
