package io.buyerstatus.aws.order;

import io.buyerstatus.aws.document.DocumentItems;
import io.buyerstatus.aws.document.DocumentRows;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.ledger.ProcessedEventItem;
import io.buyerstatus.aws.telling.TellingItem;
import io.buyerstatus.aws.telling.TellingRows;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.thread.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders' cards: a Query of the order with its conversation, one of what the staff wrote, one of the order's part of the ledger. */
public final class DynamoDeskOrders implements DeskOrders {
    private final DynamoDbClient dynamo;
    private final String orders;
    private final OrderReads reads;
    private final LedgerRows ledger;

    public DynamoDeskOrders(DynamoDbClient dynamo, String orders, String ledger) {
        this.dynamo = dynamo;
        this.orders = orders;
        this.reads = new OrderReads(dynamo, orders);
        this.ledger = new LedgerRows(dynamo, ledger);
    }

    @Override
    public Optional<OrderCard> card(OrderKey order, PersonId reader, int most) {
        return reads.whole(order, most)
                .map(whole ->
                        card(whole, reads.written(order), ledger.all(LedgerTable.partition(order)), reader, most));
    }

    private static OrderCard card(
            OrderReads.Whole whole,
            List<Map<String, AttributeValue>> written,
            List<Map<String, AttributeValue>> rows,
            PersonId reader,
            int most) {
        List<Entry> all = Stream.concat(
                        whole.entries().stream(),
                        written.stream()
                                .filter(row -> OrdersTable.isNote(sortKey(row)))
                                .map(row -> EntryItem.readNote(sortKey(row), new ItemReader(row))))
                .sorted(Entry.BY_TIME)
                .toList();
        int older = Math.max(0, all.size() - most);
        return new OrderCard(
                whole.order(),
                all.subList(older, all.size()),
                whole.older() || older > 0,
                letters(written),
                written.stream()
                        .filter(row -> sortKey(row).equals(OrdersTable.draft(reader)))
                        .map(row -> LetterItem.readDraft(new ItemReader(row)))
                        .findFirst(),
                beginning(rows, LedgerTable.MESSAGE).map(MessageItem::read).toList(),
                beginning(rows, DocumentRows.OF_ORDER).map(DocumentItems::read).toList(),
                beginning(rows, LedgerTable.MARK)
                        .flatMap(row -> ProcessedEventItem.happening(row).stream())
                        .toList(),
                beginning(rows, TellingRows.OF_ORDER).map(TellingItem::read).toList());
    }

    private static List<Letter> letters(List<Map<String, AttributeValue>> written) {
        return written.stream()
                .filter(row -> sortKey(row).startsWith(OrdersTable.LETTER))
                .map(row -> LetterItem.read(sortKey(row), new ItemReader(row)))
                .sorted(Comparator.comparing(Letter::at)
                        .thenComparing(letter -> letter.id().value()))
                .toList();
    }

    private static Stream<Map<String, AttributeValue>> beginning(
            List<Map<String, AttributeValue>> rows, String prefix) {
        return rows.stream().filter(row -> sortKey(row).startsWith(prefix));
    }

    private static String sortKey(Map<String, AttributeValue> row) {
        return new ItemReader(row).text(OrdersTable.SK);
    }

    @Override
    public void keep(OrderKey order, PersonId writer, LetterDraft draft) {
        dynamo.putItem(request -> request.tableName(orders)
                .item(RowWrite.keyed(OrdersTable.key(order, OrdersTable.draft(writer)), LetterItem.draft(draft))));
    }

    @Override
    public void forget(OrderKey order, PersonId writer) {
        dynamo.deleteItem(request -> request.tableName(orders).key(OrdersTable.key(order, OrdersTable.draft(writer))));
    }

    @Override
    public void takenBack(OrderKey order, Letter letter) {
        dynamo.putItem(request -> request.tableName(orders)
                .item(RowWrite.keyed(
                        OrdersTable.key(order, OrdersTable.letter(letter.id())), LetterItem.takenBack(letter))));
    }

    @Override
    public boolean replace(Message next) {
        return ledger.replace(MessageItem.write(next), next.revision());
    }
}
