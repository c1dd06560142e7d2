package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.ledger.ProcessedEventItem;
import io.buyerstatus.aws.picture.PictureItems;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.purchase.Purchase;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelFacts;
import io.buyerstatus.core.tracking.ParcelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The items that a change writes, as one transaction, and what it means when the transaction was cancelled. */
final class OrderTransaction {
    /** DynamoDB's own limit. */
    private static final int MAX_ITEMS = 100;

    private static final String ABSENT = "attribute_not_exists(#pk)";

    /** What it means when an item's condition does not hold. */
    private enum Guard {
        /** The cause had its effect before. */
        NEW,
        /** Somebody else wrote the order, or something that the change does not know of. */
        UNCHANGED,
        /** Never expected: a message exists although its order does not remember it. */
        NONE
    }

    /** A write, or a mere condition. */
    private record Step(Guard guard, Map<String, AttributeValue> item, TransactWriteItem action) {}

    private final String orders;
    private final String ledger;
    private final OrderKey key;
    private final List<Step> steps = new ArrayList<>();

    private OrderTransaction(String orders, String ledger, OrderKey key) {
        this.orders = orders;
        this.ledger = ledger;
        this.key = key;
    }

    /**
     * The transaction for a change.
     *
     * @throws IllegalArgumentException when the change is larger than a transaction can be
     */
    static OrderTransaction of(OrderChange change, String orders, String ledger) {
        OrderTransaction transaction =
                new OrderTransaction(orders, ledger, change.after().key());
        transaction.head(change);
        transaction.access(change);
        transaction.detail(change);
        transaction.parcels(change);
        transaction.lookUps(change);
        change.entries().forEach(transaction::entry);
        change.mark().ifPresent(transaction::mark);
        change.messages().forEach(message -> transaction.add(Guard.NONE, absent(ledger, MessageItem.write(message))));
        change.newPictures()
                .ifPresent(named -> transaction.add(
                        Guard.NONE,
                        Put.builder()
                                .tableName(ledger)
                                .item(PictureItems.write(named))
                                .build()));
        transaction.check();
        return transaction;
    }

    List<TransactWriteItem> items() {
        return steps.stream().map(Step::action).toList();
    }

    /** What a cancellation comes to; throws it on where it means neither. */
    Commit outcome(TransactionCanceledException cancelled) {
        Set<Commit> outcomes = new HashSet<>();
        List<String> unexpected = new ArrayList<>();
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int at = 0; at < reasons.size(); at++) {
            Step step = steps.get(at);
            switch (reasons.get(at).code()) {
                case "None" -> {}
                case "TransactionConflict" -> outcomes.add(Commit.CONFLICT);
                case "ConditionalCheckFailed" -> {
                    switch (step.guard) {
                        case NEW -> outcomes.add(Commit.DUPLICATE);
                        case UNCHANGED -> outcomes.add(Commit.CONFLICT);
                        case NONE -> unexpected.add(sortKey(step.item) + " exists already");
                    }
                }
                default ->
                    unexpected.add(sortKey(step.item) + ": " + reasons.get(at).code());
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

    private void head(OrderChange change) {
        long before = change.before().map(Order::version).orElse(0L);
        Put.Builder put = Put.builder()
                .tableName(orders)
                .item(withKey(OrdersTable.HEAD, HeadItem.write(change.after(), before + 1)));
        if (before == 0) {
            put.conditionExpression(ABSENT).expressionAttributeNames(Map.of("#pk", OrdersTable.PK));
        } else {
            put.conditionExpression("#version = :version")
                    .expressionAttributeNames(Map.of("#version", OrdersTable.Head.VERSION))
                    .expressionAttributeValues(Map.of(":version", Values.number(before)));
        }
        add(Guard.UNCHANGED, put.build());
    }

    private void access(OrderChange change) {
        AccessItem before = change.before().map(AccessItem::of).orElse(AccessItem.NONE);
        AccessItem after = AccessItem.of(change.after());
        if (!after.equals(before)) {
            put(withKey(OrdersTable.ACCESS, after.write()));
        }
    }

    private void detail(OrderChange change) {
        Purchase before = change.before().map(Order::purchase).orElse(Purchase.UNKNOWN);
        Purchase after = change.after().purchase();
        if (!after.equals(before)) {
            put(withKey(OrdersTable.DETAIL, DetailItem.write(after)));
        }
    }

    private void parcels(OrderChange change) {
        Map<ParcelId, ParcelFacts> before =
                change.before().map(order -> order.parcels().fragments()).orElse(Map.of());
        change.after().parcels().fragments().forEach((id, fragment) -> {
            if (!fragment.equals(before.get(id))) {
                put(withKey(OrdersTable.parcel(id), ParcelItem.write(fragment)));
            }
        });
    }

    private void lookUps(OrderChange change) {
        String number = change.after().number();
        if (!number.isEmpty() && !change.before().map(Order::number).orElse("").equals(number)) {
            put(with(OrdersTable.numberKey(key, number), Schema.item().item()));
        }
        Map<String, Long> heard =
                change.early().stream().collect(Collectors.toMap(EarlyScans::number, EarlyScans::version));
        for (String tracking : change.newNumbers()) {
            put(with(OrdersTable.trackKey(key, tracking), Schema.item().item()));
            unheard(OrdersTable.earlyKey(key.shop(), tracking), heard.getOrDefault(tracking, 0L));
        }
    }

    /** Whoever keeps early scans looks for orders afterwards: one of the two learns of the other. */
    private void unheard(Map<String, AttributeValue> earlyKey, long version) {
        EarlyGuard guard = EarlyGuard.of(version);
        ConditionCheck check = ConditionCheck.builder()
                .tableName(orders)
                .key(earlyKey)
                .conditionExpression(guard.condition())
                .expressionAttributeNames(guard.names())
                .expressionAttributeValues(guard.values())
                .build();
        steps.add(new Step(
                Guard.UNCHANGED,
                earlyKey,
                TransactWriteItem.builder().conditionCheck(check).build()));
    }

    private void entry(Entry entry) {
        add(Guard.NEW, absent(orders, withKey(OrdersTable.entry(entry), EntryItem.write(entry))));
        add(Guard.NEW, absent(orders, withKey(OrdersTable.uniqueEntry(entry), EntryItem.unique(entry))));
    }

    private void mark(ProcessedEvent mark) {
        add(Guard.NEW, absent(ledger, ProcessedEventItem.mark(key, mark)));
        put(withKey(HistoryItem.sortKey(mark), HistoryItem.write(mark)));
        if (mark.effect() == ProcessedEvent.Effect.REFUSED) {
            add(
                    Guard.NONE,
                    Put.builder()
                            .tableName(ledger)
                            .item(ProcessedEventItem.refusal(key, mark))
                            .build());
        }
    }

    private void check() {
        if (steps.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("a change of order " + key.ref() + " writes " + steps.size()
                    + " items, at most " + MAX_ITEMS + " fit into one transaction");
        }
    }

    private void put(Map<String, AttributeValue> item) {
        add(Guard.NONE, Put.builder().tableName(orders).item(item).build());
    }

    private void add(Guard guard, Put put) {
        steps.add(
                new Step(guard, put.item(), TransactWriteItem.builder().put(put).build()));
    }

    private static Put absent(String table, Map<String, AttributeValue> item) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(ABSENT)
                .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                .build();
    }

    private Map<String, AttributeValue> withKey(String sortKey, Map<String, AttributeValue> item) {
        return with(OrdersTable.key(key, sortKey), item);
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key);
        return whole;
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return item.getOrDefault(OrdersTable.SK, Values.text("?")).s();
    }
}
