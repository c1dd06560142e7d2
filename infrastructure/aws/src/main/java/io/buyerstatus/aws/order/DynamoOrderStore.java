package io.buyerstatus.aws.order;

import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderNumbers;
import io.buyerstatus.core.store.OrderStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Orders in their DynamoDB table, with the ledger's rows that belong to a change. Finding and viewing an order is one
 * Query, its head one GetItem, a commit one {@code TransactWriteItems}, which rewrites only what changed, or one {@code PutItem}
 * where that is one row. What leads to an order by its number or a parcel's is written ahead of it.
 */
public final class DynamoOrderStore implements OrderStore, OrderNumbers {
    private final OrderReads reads;
    private final Function<OrderKey, List<Message>> messages;
    private final Function<OrderChange, Commit> writes;

    private DynamoOrderStore(
            OrderReads reads, Function<OrderKey, List<Message>> messages, Function<OrderChange, Commit> writes) {
        this.reads = reads;
        this.messages = messages;
        this.writes = writes;
    }

    public DynamoOrderStore(DynamoDbClient dynamo, String orders, String ledger) {
        this(
                new OrderReads(dynamo, orders),
                new DynamoLedger(dynamo, ledger)::about,
                change -> commit(dynamo, new RowWriter.Tables(orders, ledger), change));
    }

    /** For a function that only shows orders: it does not know the ledger, and a commit is refused. */
    public static DynamoOrderStore readOnly(DynamoDbClient dynamo, String orders) {
        return new DynamoOrderStore(
                new OrderReads(dynamo, orders),
                order -> {
                    throw refused();
                },
                change -> {
                    throw refused();
                });
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("this function only reads orders");
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return reads.find(key);
    }

    @Override
    public Optional<OrderView> view(OrderKey key, Freshness freshness) {
        return reads.view(key, freshness == Freshness.LATEST);
    }

    @Override
    public Optional<OrderHead> head(OrderKey key) {
        return reads.head(key);
    }

    @Override
    public Optional<Buyer> buyer(OrderKey key) {
        return reads.buyer(key);
    }

    @Override
    public List<OrderKey> withNumber(ShopId shop, String number) {
        return reads.withNumber(shop, number);
    }

    @Override
    public List<Message> messages(OrderKey order) {
        return messages.apply(order);
    }

    @Override
    public Commit commit(OrderChange change) {
        return writes.apply(change);
    }

    private static Commit commit(DynamoDbClient dynamo, RowWriter.Tables tables, OrderChange change) {
        OrderTransaction.Steps steps = OrderTransaction.of(change, tables);
        steps.lookUps()
                .forEach(lookUp -> dynamo.putItem(
                        request -> request.tableName(tables.orders()).item(lookUp.item())));
        if (!heard(dynamo, tables, change)) {
            return Commit.CONFLICT;
        }
        Optional<Put> row = steps.onlyRow();
        if (row.isPresent() && change.onlyMarks()) {
            return write(dynamo, tables.ledger(), row.get(), steps.all());
        }
        if (row.isPresent() && change.onlyTells()) {
            return write(dynamo, tables.orders(), row.get(), steps.all());
        }
        for (OrderTransaction ahead : steps.ahead()) {
            Commit outcome = write(dynamo, ahead);
            if (outcome != Commit.DONE) {
                return outcome;
            }
        }
        Commit outcome = write(dynamo, steps.all());
        if (outcome == Commit.DONE) {
            steps.behind().forEach(behind -> write(dynamo, behind));
        }
        return outcome;
    }

    /** Asked once the number leads here: what carriers say from then on comes to the order itself, and conflicts with the change. */
    private static boolean heard(DynamoDbClient dynamo, RowWriter.Tables tables, OrderChange change) {
        OrderReads reads = new OrderReads(dynamo, tables.orders());
        return LookUpRows.numberAhead(change)
                .filter(number -> !LookUpRows.knows(
                        change, number, reads.early(change.after().key().shop(), number)))
                .isEmpty();
    }

    private static Commit write(DynamoDbClient dynamo, OrderTransaction transaction) {
        try {
            dynamo.transactWriteItems(request -> request.transactItems(transaction.items()));
            return Commit.DONE;
        } catch (TransactionCanceledException cancelled) {
            return transaction.outcome(cancelled);
        }
    }

    /**
     * One row needs no transaction, and costs half without. The SDK may repeat it after a lost answer: then a mark is a duplicate of
     * itself, and news of a parcel conflict with themselves, and change nothing when their event comes again.
     */
    private static Commit write(DynamoDbClient dynamo, String table, Put row, OrderTransaction alone) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(row.item())
                    .conditionExpression(row.conditionExpression())
                    .expressionAttributeNames(row.expressionAttributeNames())
                    .expressionAttributeValues(
                            row.hasExpressionAttributeValues() ? row.expressionAttributeValues() : null));
            return Commit.DONE;
        } catch (ConditionalCheckFailedException refused) {
            return alone.refused();
        } catch (TransactionConflictException otherWrites) {
            return Commit.CONFLICT;
        }
    }
}
