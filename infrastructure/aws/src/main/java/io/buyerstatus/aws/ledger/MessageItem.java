package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A message's row, with its keys. Enumerated values in lower case, since the template's stream filter names one. */
public final class MessageItem {
    private MessageItem() {}

    /** The whole item. */
    public static Map<String, AttributeValue> write(Message message) {
        ItemWriter item = Schema.item();
        LedgerTable.key(message.id()).forEach(item::put);
        item.number(LedgerTable.REVISION, message.revision())
                .text(LedgerTable.STATE, lower(message.state().storedName()))
                .text(LedgerTable.KEY, message.key().text())
                .text(LedgerTable.CHANNEL, lower(message.channel().name()))
                .text(LedgerTable.ROLE, lower(message.role().name()))
                .text(LedgerTable.REASON, message.reason())
                .instant(LedgerTable.PLANNED_AT, message.schedule().plannedAt())
                .instant(LedgerTable.WANTED_AT, message.schedule().wantedAt())
                .number(LedgerTable.ATTEMPTS, message.delivery().attempts())
                .flag(LedgerTable.RESENT, message.delivery().resent())
                .text(LedgerTable.RECIPIENT, message.delivery().recipient())
                .text(LedgerTable.PROVIDER_ID, message.delivery().providerId())
                .instant(LedgerTable.CHANGED_AT, message.status().since());
        item.text(LedgerTable.BEFORE, MessageSteps.write(message.status().before()));
        trace(message.trace(), item);
        AutomationRows.write(message, item);
        item.text(LedgerTable.MAILBOX, message.delivery().mailbox());
        item.text(LedgerTable.INSTEAD, message.delivery().instead());
        message.due().ifPresent(due -> item.text(
                        LedgerTable.DUE_HOUR, LedgerTable.dueShard(message.id().id()))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(due, message.id().id())));
        return item.item();
    }

    /** Reads what {@link #write} wrote. */
    public static Message read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        MessageId id = LedgerTable.messageId(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("not a message: " + item.text(LedgerTable.SK)));
        return new Message(
                id,
                item.number(LedgerTable.REVISION),
                BuiltInTypes.key(item.text(LedgerTable.KEY)),
                DeliveryChannel.valueOf(upper(item.text(LedgerTable.CHANNEL))),
                RecipientRole.valueOf(upper(item.text(LedgerTable.ROLE))),
                new Message.Status(
                        MessageState.stored(upper(item.text(LedgerTable.STATE))),
                        item.text(LedgerTable.REASON),
                        item.instant(LedgerTable.CHANGED_AT),
                        MessageSteps.read(item.text(LedgerTable.BEFORE))),
                new Message.Schedule(
                        item.instant(LedgerTable.PLANNED_AT),
                        item.instant(LedgerTable.WANTED_AT),
                        item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s()))),
                new Message.Delivery(
                        item.integer(LedgerTable.ATTEMPTS),
                        item.flag(LedgerTable.RESENT),
                        item.text(LedgerTable.RECIPIENT),
                        item.text(LedgerTable.PROVIDER_ID),
                        item.text(LedgerTable.MAILBOX),
                        item.text(LedgerTable.INSTEAD)),
                new Trace(
                        item.text(LedgerTable.WHEN_PLANNED),
                        item.text(LedgerTable.WHEN_DUE),
                        item.text(LedgerTable.TEMPLATE),
                        item.text(LedgerTable.DIGEST),
                        item.text(LedgerTable.MEANT_FOR),
                        item.text(LedgerTable.LED_BY)));
    }

    private static void trace(Trace trace, ItemWriter item) {
        item.text(LedgerTable.WHEN_PLANNED, trace.whenPlanned())
                .text(LedgerTable.WHEN_DUE, trace.whenDue())
                .text(LedgerTable.TEMPLATE, trace.template())
                .text(LedgerTable.DIGEST, trace.digest())
                .text(LedgerTable.MEANT_FOR, trace.meantFor())
                .text(LedgerTable.LED_BY, trace.cause());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
