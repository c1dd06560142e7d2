package io.buyerstatus.aws.webhook;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.webhook.Told;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row that says what was told of an order, with its key. */
final class ToldItem {
    /** After so long without anything to tell, an order begins anew. */
    private static final Duration KEPT = Duration.ofDays(400);

    private ToldItem() {}

    static Map<String, AttributeValue> write(Told told) {
        ItemWriter item = Schema.item()
                .number(LedgerTable.REVISION, told.revision())
                .instant(WebhookRows.TOLD_AT, told.at())
                .put(WebhookRows.STATUS, told.status().map(Progress::name), Values::text)
                .list(WebhookRows.TICKETS, told.tickets(), ToldItem::ticket)
                .list(WebhookRows.SAID, told.said(), Values::text)
                .number(LedgerTable.EXPIRES_AT, told.at().plus(KEPT).getEpochSecond());
        WebhookRows.told(told.order()).forEach(item::put);
        return item.item();
    }

    static Told read(OrderKey order, Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new Told(
                order,
                item.number(LedgerTable.REVISION),
                item.instant(WebhookRows.TOLD_AT),
                item.find(WebhookRows.STATUS, status -> Progress.valueOf(status.s())),
                item.list(WebhookRows.TICKETS, ToldItem::ticket),
                item.list(WebhookRows.SAID, AttributeValue::s));
    }

    private static AttributeValue ticket(Told.KnownTicket ticket) {
        return new ItemWriter()
                .number(WebhookRows.TICKET_NUMBER, ticket.number())
                .flag(WebhookRows.TICKET_OPEN, ticket.open())
                .number(WebhookRows.TICKET_REOPENED, ticket.reopened())
                .value();
    }

    private static Told.KnownTicket ticket(AttributeValue value) {
        ItemReader item = ItemReader.of(value);
        return new Told.KnownTicket(
                item.integer(WebhookRows.TICKET_NUMBER),
                item.flag(WebhookRows.TICKET_OPEN),
                item.integer(WebhookRows.TICKET_REOPENED));
    }
}
