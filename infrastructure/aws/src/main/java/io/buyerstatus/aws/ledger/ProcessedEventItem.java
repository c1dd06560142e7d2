package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.desk.Happening;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.store.RejectedEvents.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows that an event leaves in the ledger, with their keys: what it did, and the notice for the operator where a rule
 * refused it or something was left out. The first is proof and history in one: its key is the event's, so that it can be written
 * once only, and it says what came, when, and what became of it. Earlier releases wrote a bare mark under the same key, which
 * counts as well, and a row of history beside the order.
 */
public final class ProcessedEventItem {
    /** How long a refusal stays in the operator's list. */
    private static final Duration REFUSAL_KEPT = Duration.ofDays(180);

    private ProcessedEventItem() {}

    /** That the event was taken in, and what it did. It stays: the order's history is made of these. */
    public static Map<String, AttributeValue> taken(OrderKey order, ProcessedEvent mark) {
        OrderEvent event = mark.event();
        ItemWriter item = Schema.item()
                .text(LedgerTable.EVENT_ID, event.id())
                .text(LedgerTable.EVENT_TYPE, event.fact().type())
                .text(LedgerTable.ORIGIN, event.origin().name().toLowerCase(Locale.ROOT))
                .flag(LedgerTable.IMPORTED, event.imported())
                .text(LedgerTable.EFFECT, mark.effect().name().toLowerCase(Locale.ROOT))
                .text(LedgerTable.RULE, mark.rule())
                .instant(LedgerTable.EVENT_TIME, event.time())
                .instant(LedgerTable.RECEIVED_AT, mark.receivedAt());
        LedgerTable.taken(order, event.markKey()).forEach(item::put);
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

    /** The event that a row tells of; empty for the bare mark of an earlier release, which says nothing of it. */
    public static Optional<Happening> happening(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        return item.find(LedgerTable.EVENT_TYPE, AttributeValue::s)
                .filter(type -> item.find(LedgerTable.EVENT_TIME).isPresent())
                .map(type -> new Happening(
                        item.instant(LedgerTable.EVENT_TIME),
                        item.instant(LedgerTable.RECEIVED_AT),
                        type,
                        item.text(LedgerTable.RULE)));
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
