package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.store.RejectedEvents.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that an event leaves in the ledger: its mark, and the notice for the operator where a rule refused it or something was left out. With their keys. */
public final class ProcessedEventItem {
    /** How long a refusal stays in the operator's list. */
    private static final Duration REFUSAL_KEPT = Duration.ofDays(180);

    private ProcessedEventItem() {}

    /** The mark. The table drops it some time after it expires. */
    public static Map<String, AttributeValue> mark(OrderKey order, ProcessedEvent mark) {
        ItemWriter item = Schema.item()
                .instant(LedgerTable.RECEIVED_AT, mark.receivedAt())
                .put(LedgerTable.EXPIRES_AT, expiry(mark.expiresAt()));
        LedgerTable.mark(order, mark.event().markKey()).forEach(item::put);
        return item.item();
    }

    /** The notice. */
    public static Map<String, AttributeValue> refusal(OrderKey order, ProcessedEvent mark) {
        OrderEvent event = mark.event();
        ItemWriter item = Schema.item()
                .instant(LedgerTable.RECEIVED_AT, mark.receivedAt())
                .text(LedgerTable.ORDER, order.ref())
                .text(LedgerTable.CONNECTION, event.connection().value())
                .text(LedgerTable.SUBJECT, event.subject())
                .text(LedgerTable.EVENT_ID, event.id())
                .text(LedgerTable.EVENT_TYPE, event.fact().type())
                .text(LedgerTable.RULE, mark.notice().orElse(""))
                .put(LedgerTable.EXPIRES_AT, expiry(mark.receivedAt().plus(REFUSAL_KEPT)));
        LedgerTable.refusal(order.shop(), mark.receivedAt(), event.markKey()).forEach(item::put);
        return item.item();
    }

    static Refusal refusal(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new Refusal(
                item.instant(LedgerTable.RECEIVED_AT),
                OrderKey.ofRef(item.text(LedgerTable.ORDER)),
                new ConnectionId(item.text(LedgerTable.CONNECTION)),
                item.text(LedgerTable.SUBJECT),
                item.text(LedgerTable.EVENT_ID),
                item.text(LedgerTable.EVENT_TYPE),
                item.text(LedgerTable.RULE));
    }

    /** Whole seconds since 1970, as the table's time-to-live wants them. */
    static AttributeValue expiry(Instant instant) {
        return Values.number(instant.getEpochSecond());
    }
}
