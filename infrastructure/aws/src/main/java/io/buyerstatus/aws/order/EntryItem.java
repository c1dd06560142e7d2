package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.order.OrdersTable.Entries;
import io.buyerstatus.core.thread.Entry;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A contribution to the conversation; its time, id and visibility stand in its sort key. */
final class EntryItem {
    private EntryItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Entry entry) {
        return Schema.item()
                .text(Entries.AUTHOR, entry.author().name())
                .text(Entries.NAME, entry.name())
                .text(Entries.TEXT, entry.text())
                .item();
    }

    /** The row that keeps an id from being used twice, without its keys. */
    static Map<String, AttributeValue> unique(Entry entry) {
        return Schema.item().text(Entries.WHERE, OrdersTable.entry(entry)).item();
    }

    /** Reads an entry that the buyer may see. */
    static Entry read(String sortKey, ItemReader item) {
        Schema.check(item);
        return new Entry(
                OrdersTable.entryId(sortKey),
                OrdersTable.entryTime(sortKey),
                Entry.Author.valueOf(item.text(Entries.AUTHOR)),
                Entry.Visibility.BUYER_AND_SELLER,
                item.text(Entries.NAME),
                item.text(Entries.TEXT));
    }
}
