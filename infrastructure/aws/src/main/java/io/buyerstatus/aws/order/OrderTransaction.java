package io.buyerstatus.aws.order;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.OrderTooLarge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The rows that a change writes, as one transaction, and what it means when the transaction was cancelled. */
final class OrderTransaction {
    /** DynamoDB's own limits. */
    private static final int MAX_ITEMS = 100;

    private static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Every kind of row that a change can write. */
    private static final List<RowWriter> ROWS = List.of(
            HeadAndParcels::writes,
            AccessItem::writes,
            TicketsItem::writes,
            AddressChangesItem::writes,
            DetailItem::writes,
            EntryItem::writes,
            LetterItem::writes,
            LedgerWrites::history,
            LedgerWrites::refusals,
            LedgerWrites::messages,
            LedgerWrites::pictures,
            LedgerWrites::documents,
            LedgerWrites::tellings);

    private final OrderKey key;
    private final List<RowWrite> writes;

    private OrderTransaction(OrderKey key, List<RowWrite> writes) {
        this.key = key;
        this.writes = writes;
    }

    /**
     * What a change writes, in its order: what leads to the order, one transaction, and where a hundred tracking numbers come or go at once, those that
     * come before it and those that go after it. A number that leads to an order too early or too long shows nothing there: what is
     * said of it is kept, and the order's own list of parcels decides.
     *
     * @throws OrderTooLarge when what is left is larger than a transaction can be
     */
    static Steps of(OrderChange change, RowWriter.Tables tables) {
        OrderKey key = change.after().key();
        List<RowWrite> own =
                ROWS.stream().flatMap(rows -> rows.writes(change, tables)).toList();
        List<Put> lookUps = LookUpRows.ahead(change, tables)
                .map(write -> write.action().put())
                .toList();
        List<RowWrite> come = LookUpRows.ofParcels(change, tables).toList();
        List<RowWrite> gone = LookUpRows.ofGoneNumbers(change, tables).toList();
        return own.size() + come.size() + gone.size() <= MAX_ITEMS || own.size() > MAX_ITEMS
                ? new Steps(
                        lookUps,
                        List.of(),
                        checked(
                                key,
                                Stream.of(own, come, gone).flatMap(List::stream).toList()),
                        List.of())
                : new Steps(lookUps, parts(key, come), checked(key, own), parts(key, gone));
    }

    /**
     * The transactions of one change.
     *
     * @param lookUps what leads to the order, each by itself
     * @param ahead what may be written although nothing else is
     * @param all the change itself
     * @param behind what may be left behind
     */
    record Steps(List<Put> lookUps, List<OrderTransaction> ahead, OrderTransaction all, List<OrderTransaction> behind) {
        /** The row, where it writes one alone but for what leads to it; a notice for the operator is another. */
        Optional<Put> onlyRow() {
            return ahead.isEmpty() && behind.isEmpty() && all.writes.size() == 1
                    ? Optional.ofNullable(all.writes.getFirst().action().put())
                    : Optional.empty();
        }
    }

    /** Even parts, so that what belongs together stays together: a number's row and the check beside it. */
    private static List<OrderTransaction> parts(OrderKey key, List<RowWrite> writes) {
        return IntStream.iterate(0, from -> from < writes.size(), from -> from + MAX_ITEMS)
                .mapToObj(from ->
                        new OrderTransaction(key, writes.subList(from, Math.min(writes.size(), from + MAX_ITEMS))))
                .toList();
    }

    private static OrderTransaction checked(OrderKey key, List<RowWrite> writes) {
        if (writes.size() > MAX_ITEMS) {
            throw new OrderTooLarge(
                    key,
                    "a change writes " + writes.size() + " items, at most " + MAX_ITEMS + " fit into one transaction");
        }
        int bytes = writes.stream().mapToInt(write -> size(key, write)).sum();
        if (bytes > MAX_BYTES) {
            throw new OrderTooLarge(key, "a change writes " + bytes + " bytes, at most " + MAX_BYTES + " are possible");
        }
        return new OrderTransaction(key, writes);
    }

    private static int size(OrderKey key, RowWrite write) {
        Put put = write.action().put();
        int bytes = put == null ? 0 : ItemSize.of(put.item());
        if (bytes > ItemSize.MAX) {
            throw new OrderTooLarge(
                    key,
                    "its " + write.row() + " has " + bytes + " bytes, at most " + ItemSize.MAX + " fit into a row");
        }
        return bytes;
    }

    List<TransactWriteItem> items() {
        return writes.stream().map(RowWrite::action).toList();
    }

    /** What it means that the condition of {@link Steps#onlyRow} does not hold. */
    Commit refused() {
        return switch (writes.getFirst().refusal()) {
            case HAPPENED_BEFORE -> Commit.DUPLICATE;
            case CHANGED_MEANWHILE -> Commit.CONFLICT;
            case UNEXPECTED -> throw new IllegalStateException("order " + key.ref() + " was not written");
        };
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
