package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.WebhookEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A delivery's row, with its keys. The table drops it some time after nothing happens to it any more. */
final class DeliveryItem {
    private DeliveryItem() {}

    static Map<String, AttributeValue> write(Delivery delivery) {
        WebhookEvent event = delivery.event();
        ItemWriter item = Schema.item()
                .text(WebhookRows.SHOP, delivery.shop().value())
                .text(WebhookRows.ENDPOINT, delivery.endpoint().value())
                .number(LedgerTable.REVISION, delivery.revision())
                .text(WebhookRows.DELIVERY, delivery.state().word())
                .number(LedgerTable.ATTEMPTS, delivery.attempts())
                .text(WebhookRows.TYPE, event.type().word())
                .instant(WebhookRows.AT, event.at())
                .map(WebhookRows.DETAILS, event.details(), Values::text)
                .list(WebhookRows.TRIES, delivery.tries(), DeliveryItem::attempt);
        event.order()
                .ifPresent(order ->
                        item.text(WebhookRows.ORDER, order.key().ref()).text(WebhookRows.NUMBER, order.number()));
        delivery.due()
                .ifPresentOrElse(
                        due -> item.text(LedgerTable.DUE_HOUR, WebhookRows.dueHour(due))
                                .text(
                                        LedgerTable.DUE_AT,
                                        LedgerTable.dueAt(due, delivery.endpoint() + "." + event.id())),
                        () -> item.number(
                                LedgerTable.EXPIRES_AT,
                                event.at().plus(Delivery.KEPT).getEpochSecond()));
        WebhookRows.delivery(delivery.shop(), delivery.endpoint(), event.id()).forEach(item::put);
        return item.item();
    }

    static Delivery read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        String type = item.text(WebhookRows.TYPE);
        WebhookEvent event = new WebhookEvent(
                new EventId(item.text(WebhookRows.SK).substring(WebhookRows.EVENT.length())),
                EventType.named(type).orElseThrow(() -> new IllegalStateException("no event is called " + type)),
                item.instant(WebhookRows.AT),
                item.find(WebhookRows.ORDER, AttributeValue::s)
                        .map(ref -> new WebhookEvent.OfOrder(OrderKey.ofRef(ref), item.text(WebhookRows.NUMBER))),
                item.map(WebhookRows.DETAILS, AttributeValue::s));
        return new Delivery(
                new ShopId(item.text(WebhookRows.SHOP)),
                new EndpointId(item.text(WebhookRows.ENDPOINT)),
                event,
                item.number(LedgerTable.REVISION),
                Delivery.State.valueOf(item.text(WebhookRows.DELIVERY).toUpperCase(Locale.ROOT)),
                item.integer(LedgerTable.ATTEMPTS),
                item.list(WebhookRows.TRIES, DeliveryItem::attempt),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())));
    }

    private static AttributeValue attempt(Delivery.Attempt attempt) {
        return new ItemWriter()
                .instant(WebhookRows.AT, attempt.at())
                .number(WebhookRows.TRY_STATUS, attempt.status())
                .text(WebhookRows.TRY_NOTE, attempt.note())
                .value();
    }

    private static Delivery.Attempt attempt(AttributeValue value) {
        ItemReader item = ItemReader.of(value);
        return new Delivery.Attempt(
                item.instant(WebhookRows.AT), item.integer(WebhookRows.TRY_STATUS), item.text(WebhookRows.TRY_NOTE));
    }

    /** Where the log goes on after an event; before all of them where there is none. */
    static String before(Optional<EventId> event) {
        return WebhookRows.EVENT + event.map(EventId::value).orElse("~");
    }
}
