package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.GuardedTransaction;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.asking.InquiryReader;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Inquiries in the orders' table, and their mails in the ledger, written as one transaction under the guard of the inquiry's revision. */
public final class DynamoInquiries implements InquiryStore {
    private static final int ATTEMPTS = 5;

    private final DynamoDbClient dynamo;
    private final InquiryReader reads;
    private final String orders;
    private final String ledger;

    public DynamoInquiries(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.reads = new DynamoInquiryReads(dynamo, orders);
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public Optional<InquiryThread> thread(ThreadKey.OfInquiry key) {
        return reads.thread(key);
    }

    @Override
    public List<Inquiry> of(OrderKey order) {
        return reads.of(order);
    }

    @Override
    public boolean commit(InquiryChange change) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(head(change));
        places(change).stream().map(RowWrite::action).forEach(writes::add);
        said(change).stream().map(RowWrite::action).forEach(writes::add);
        return GuardedTransaction.write(dynamo, writes, ATTEMPTS);
    }

    private TransactWriteItem head(InquiryChange change) {
        Inquiry after = change.after();
        Put.Builder put = Put.builder()
                .tableName(orders)
                .item(RowWrite.keyed(InquiryRows.key(after.key(), OrdersTable.HEAD), InquiryRows.write(after)));
        if (change.before().isPresent()) {
            put.conditionExpression("#revision = :before")
                    .expressionAttributeNames(Map.of("#revision", InquiryRows.REVISION))
                    .expressionAttributeValues(Map.of(
                            ":before", Values.number(change.before().get().revision())));
        } else {
            put.conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", OrdersTable.PK));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** The copies on its board and beside its order. */
    private List<RowWrite> places(InquiryChange change) {
        Inquiry after = change.after();
        Map<String, AttributeValue> item = InquiryRows.write(after);
        List<Map<String, AttributeValue>> now = places(after);
        List<RowWrite> writes = new ArrayList<>();
        change.before().stream()
                .flatMap(before -> places(before).stream())
                .filter(place -> !now.contains(place))
                .forEach(place -> writes.add(RowWrite.delete(orders, place)));
        now.forEach(place -> writes.add(RowWrite.put(orders, RowWrite.keyed(place, item))));
        return writes;
    }

    private static List<Map<String, AttributeValue>> places(Inquiry inquiry) {
        List<Map<String, AttributeValue>> places = new ArrayList<>();
        places.add(InquiryRows.boardKey(inquiry));
        inquiry.order().ifPresent(order -> places.add(InquiryRows.orderKey(order, inquiry)));
        return places;
    }

    private List<RowWrite> said(InquiryChange change) {
        ThreadKey.OfInquiry key = change.after().key();
        List<RowWrite> writes = new ArrayList<>();
        change.entries().forEach(entry -> writes.add(RowWrite.put(orders, InquiryRows.entry(key, entry))));
        change.unsaid()
                .forEach(entry -> writes.add(RowWrite.delete(orders, InquiryRows.key(key, OrdersTable.entry(entry)))));
        change.letters()
                .forEach(letter -> writes.add(RowWrite.put(
                        orders,
                        RowWrite.keyed(
                                InquiryRows.key(key, OrdersTable.letter(letter.id())),
                                InquiryRows.kept(LetterItem.write(letter), letter.at())))));
        change.takenBack()
                .forEach(letter -> writes.add(RowWrite.put(
                        orders,
                        RowWrite.keyed(
                                InquiryRows.key(key, OrdersTable.letter(letter.id())),
                                InquiryRows.kept(LetterItem.takenBack(letter), letter.at())))));
        change.messages()
                .forEach(message ->
                        writes.add(RowWrite.insert(RowWrite.Refusal.UNEXPECTED, ledger, MessageItem.write(message))));
        return writes;
    }
}
