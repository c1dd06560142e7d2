package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.thread.ThreadKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Boards of inquiries, one partition each; their mails; what somebody began to answer. */
public final class DynamoInquiryDesk implements InquiryDesk {
    /** What is filtered is read first: a page that finds little ends early, and says where it goes on. */
    private static final int MOST_READ = 10;

    private final DynamoDbClient dynamo;
    private final String orders;
    private final LedgerRows ledger;

    public DynamoInquiryDesk(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.ledger = new LedgerRows(dynamo, ledger);
    }

    @Override
    public Page board(ShopId shop, InquiryState state, Kind kind, Optional<PersonId> assignee, Optional<String> after) {
        List<Inquiry> found = new ArrayList<>();
        Map<String, AttributeValue> start =
                after.map(sort -> InquiryRows.boardKey(shop, state, sort)).orElse(Map.of());
        for (int read = 0; read < MOST_READ; read++) {
            QueryRequest.Builder query = query(shop, state, kind, assignee).limit(PAGE);
            if (!start.isEmpty()) {
                query.exclusiveStartKey(start);
            }
            QueryResponse response = dynamo.query(query.build());
            for (Map<String, AttributeValue> row : response.items()) {
                if (found.size() == PAGE) {
                    return new Page(found, Optional.of(sort(found.getLast())));
                }
                found.add(InquiryRows.read(shop, new ItemReader(row)));
            }
            start = response.lastEvaluatedKey();
            if (start.isEmpty()) {
                return new Page(found, Optional.empty());
            }
        }
        return new Page(found, Optional.of(new ItemReader(start).text(OrdersTable.SK)));
    }

    private static String sort(Inquiry inquiry) {
        return new ItemReader(InquiryRows.boardKey(inquiry)).text(OrdersTable.SK);
    }

    private QueryRequest.Builder query(ShopId shop, InquiryState state, Kind kind, Optional<PersonId> assignee) {
        boolean oldestFirst = state == InquiryState.US || state == InquiryState.HELD;
        Map<String, String> names = new HashMap<>(Map.of("#pk", OrdersTable.PK));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", Values.text(InquiryRows.board(shop, state))));
        List<String> filters = new ArrayList<>();
        if (kind != Kind.ALL) {
            names.put("#product", InquiryRows.PRODUCT);
            filters.add(kind == Kind.PRODUCT ? "attribute_exists(#product)" : "attribute_not_exists(#product)");
        }
        assignee.ifPresent(person -> {
            names.put("#person", InquiryRows.ASSIGNEE);
            values.put(":person", Values.text(person.value()));
            filters.add("#person = :person");
        });
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(orders)
                .consistentRead(true)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .scanIndexForward(oldestFirst);
        return filters.isEmpty() ? query : query.filterExpression(String.join(" AND ", filters));
    }

    @Override
    public int count(ShopId shop, InquiryState state, int most) {
        return dynamo.query(request -> request.tableName(orders)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", OrdersTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(InquiryRows.board(shop, state))))
                        .select(Select.COUNT)
                        .limit(most))
                .count();
    }

    @Override
    public List<Message> messages(ThreadKey.OfInquiry key) {
        return ledger.all(LedgerTable.partition(Subject.of(key))).stream()
                .filter(row -> new ItemReader(row).text(LedgerTable.SK).startsWith(LedgerTable.MESSAGE))
                .map(MessageItem::read)
                .sorted(Comparator.comparing(
                                (Message message) -> message.schedule().plannedAt())
                        .reversed())
                .toList();
    }

    @Override
    public boolean replace(Message next) {
        return ledger.replace(MessageItem.write(next), next.revision());
    }

    @Override
    public Optional<LetterDraft> draft(ThreadKey.OfInquiry key, PersonId writer) {
        var response = dynamo.getItem(request -> request.tableName(orders)
                .key(InquiryRows.key(key, OrdersTable.draft(writer)))
                .consistentRead(true));
        return response.hasItem()
                ? Optional.of(LetterItem.readDraft(new ItemReader(response.item())))
                : Optional.empty();
    }

    @Override
    public void keep(ThreadKey.OfInquiry key, PersonId writer, LetterDraft draft) {
        dynamo.putItem(request -> request.tableName(orders)
                .item(RowWrite.keyed(InquiryRows.key(key, OrdersTable.draft(writer)), LetterItem.draft(draft))));
    }

    @Override
    public void forget(ThreadKey.OfInquiry key, PersonId writer) {
        dynamo.deleteItem(request -> request.tableName(orders).key(InquiryRows.key(key, OrdersTable.draft(writer))));
    }
}
