package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.order.Attributes.History;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.ProcessedEvent;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** That an event came, and what it did: the order's audit. Written only; stays when the mark is gone. */
final class HistoryItem {
    private HistoryItem() {}

    /** Every event's. */
    static Stream<RowWrite> writes(OrderChange change, RowWriter.Tables tables) {
        return change.mark().stream()
                .map(mark -> RowWrite.put(
                        tables.orders(),
                        RowWrite.keyed(OrdersTable.key(change.after().key(), sortKey(mark)), write(mark))));
    }

    private static String sortKey(ProcessedEvent mark) {
        return OrdersTable.history(mark.event().time(), mark.event().markKey());
    }

    /** The item without its keys. */
    private static Map<String, AttributeValue> write(ProcessedEvent mark) {
        OrderEvent event = mark.event();
        return Schema.item()
                .text(History.EVENT_ID, event.id())
                .text(History.TYPE, event.fact().type())
                .text(History.ORIGIN, event.origin().name().toLowerCase(Locale.ROOT))
                .flag(History.IMPORTED, event.imported())
                .text(History.EFFECT, mark.effect().name().toLowerCase(Locale.ROOT))
                .text(History.RULE, mark.rule())
                .instant(History.EVENT_TIME, event.time())
                .instant(History.RECEIVED_AT, mark.receivedAt())
                .item();
    }
}
