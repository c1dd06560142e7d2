package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The rows that a change writes, as one transaction, and what it means when the transaction was cancelled. */
final class OrderTransaction {
    /** DynamoDB's own limit. */
    private static final int MAX_ITEMS = 100;

    /** Every kind of row that a change can write. */
    private static final List<RowWriter> ROWS = List.of(
            HeadItem::writes,
            AccessItem::writes,
            DetailItem::writes,
            ParcelItem::writes,
            LookUpRows::ofNumber,
            LookUpRows::ofParcels,
            EntryItem::writes,
            LedgerWrites::history,
            LedgerWrites::refusals,
            LedgerWrites::messages,
            LedgerWrites::pictures);

    private final OrderKey key;
    private final List<RowWrite> writes;

    private OrderTransaction(OrderKey key, List<RowWrite> writes) {
        this.key = key;
        this.writes = writes;
    }

    /**
     * The transaction for a change.
     *
     * @throws IllegalArgumentException when the change is larger than a transaction can be
     */
    static OrderTransaction of(OrderChange change, RowWriter.Tables tables) {
        OrderKey key = change.after().key();
        List<RowWrite> writes =
                ROWS.stream().flatMap(rows -> rows.writes(change, tables)).toList();
        if (writes.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a change of order " + key.ref() + " writes " + writes.size()
                    + " items, at most " + MAX_ITEMS + " fit into one transaction");
        }
        return new OrderTransaction(key, writes);
    }

    List<TransactWriteItem> items() {
        return writes.stream().map(RowWrite::action).toList();
    }

    /** The same as a request of its own, where it is one row. */
    PutItemRequest onlyRow() {
        Put put = writes.getFirst().action().put();
        if (writes.size() != 1 || put == null) {
            throw new IllegalStateException("order " + key.ref() + " changes more than one row");
        }
        return PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())
                .build();
    }

    /** What a cancellation comes to; throws it on where it means neither. */
    Commit outcome(TransactionCanceledException cancelled) {
        Set<Commit> outcomes = new HashSet<>();
        List<String> unexpected = new ArrayList<>();
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int at = 0; at < reasons.size(); at++) {
            RowWrite write = writes.get(at);
            switch (reasons.get(at).code()) {
                case "None" -> {}
                case "TransactionConflict" -> outcomes.add(Commit.CONFLICT);
                case "ConditionalCheckFailed" -> {
                    switch (write.refusal()) {
                        case HAPPENED_BEFORE -> outcomes.add(Commit.DUPLICATE);
                        case CHANGED_MEANWHILE -> outcomes.add(Commit.CONFLICT);
                        case UNEXPECTED -> unexpected.add(write.row() + " exists already");
                    }
                }
                default -> unexpected.add(write.row() + ": " + reasons.get(at).code());
            }
        }
        if (outcomes.contains(Commit.DUPLICATE)) {
            return Commit.DUPLICATE;
        }
        if (outcomes.contains(Commit.CONFLICT)) {
            return Commit.CONFLICT;
        }
        throw new IllegalStateException("order " + key.ref() + " was not written: " + unexpected, cancelled);
    }
}
