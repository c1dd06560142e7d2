package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.order.Attributes.Entries;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A contribution to the conversation; its time, id and visibility are in its sort key. */
final class EntryItem {
    private EntryItem() {}

    /** Each entry, and the row that keeps its id from being used twice. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        OrderKey order = change.after().key();
        return change.entries().stream().flatMap(entry -> inserts(order, entry, tables.orders()));
    }

    /** The writes of one entry. */
    static Stream<RowWrite> inserts(OrderKey order, Entry entry, String table) {
        return Stream.of(
                        RowWrite.keyed(OrdersTable.key(order, OrdersTable.entry(entry)), write(entry)),
                        RowWrite.keyed(OrdersTable.key(order, OrdersTable.uniqueEntry(entry)), unique(entry)))
                .map(item -> RowWrite.insert(RowWrite.Refusal.HAPPENED_BEFORE, table, item));
    }

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Entry entry) {
        return Schema.item()
                .text(Entries.AUTHOR, entry.author().name())
                .text(Entries.NAME, entry.name())
                .text(Entries.TEXT, entry.text())
                .item();
    }

    private static Map<String, AttributeValue> unique(Entry entry) {
        return Schema.item().text(Entries.WHERE, OrdersTable.entry(entry)).item();
    }

    /** Reads an entry that the buyer may see. */
    static Entry read(String sortKey, ItemReader item) {
        return read(sortKey, item, Entry.Visibility.BUYER_AND_SELLER);
    }

    /** Reads an entry that only the seller sees; its sort key is as long as the others'. */
    static Entry readNote(String sortKey, ItemReader item) {
        return read(sortKey, item, Entry.Visibility.SELLER_ONLY);
    }

    private static Entry read(String sortKey, ItemReader item, Entry.Visibility visibility) {
        Schema.check(item);
        return new Entry(
                OrdersTable.entryId(sortKey),
                OrdersTable.entryTime(sortKey),
                Entry.Author.valueOf(item.text(Entries.AUTHOR)),
                visibility,
                item.text(Entries.NAME),
                item.text(Entries.TEXT));
    }
}
