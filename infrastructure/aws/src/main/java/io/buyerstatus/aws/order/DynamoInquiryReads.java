package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.asking.InquiryReader;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads inquiries from the orders' table. */
public final class DynamoInquiryReads implements InquiryReader {
    private final DynamoDbClient dynamo;
    private final String orders;

    public DynamoInquiryReads(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public Optional<InquiryThread> thread(ThreadKey.OfInquiry key) {
        List<Map<String, AttributeValue>> rows = rows(InquiryRows.partition(key));
        return rows.stream()
                .filter(row -> sort(row).equals(OrdersTable.HEAD))
                .findFirst()
                .map(head -> thread(InquiryRows.read(key.shop(), new ItemReader(head)), rows));
    }

    private static InquiryThread thread(Inquiry inquiry, List<Map<String, AttributeValue>> rows) {
        List<Entry> entries = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        Set<LetterId> takenBack = new HashSet<>();
        for (Map<String, AttributeValue> row : rows) {
            String sort = sort(row);
            ItemReader item = new ItemReader(row);
            if (OrdersTable.isEntry(sort)) {
                entries.add(EntryItem.read(sort, item));
            } else if (OrdersTable.isNote(sort)) {
                entries.add(EntryItem.readNote(sort, item));
            } else if (sort.startsWith(OrdersTable.LETTER)) {
                Letter letter = LetterItem.read(sort, item);
                if (LetterItem.stands(item)) {
                    letters.add(letter);
                } else {
                    takenBack.add(letter.id());
                }
            }
        }
        return new InquiryThread(inquiry, entries, letters, takenBack);
    }

    @Override
    public List<Inquiry> of(OrderKey order) {
        return rows(InquiryRows.ofOrder(order)).stream()
                .map(row -> InquiryRows.read(order.shop(), new ItemReader(row)))
                .sorted(Comparator.comparing(Inquiry::at).reversed())
                .toList();
    }

    private static String sort(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(OrdersTable.SK);
    }

    private List<Map<String, AttributeValue>> rows(String partition) {
        return dynamo
                .queryPaginator(request -> request.tableName(orders)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(partition))))
                .items()
                .stream()
                .toList();
    }
}
