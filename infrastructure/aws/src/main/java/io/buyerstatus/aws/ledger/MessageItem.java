package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
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
                .text(LedgerTable.STATE, lower(message.state()))
                .text(LedgerTable.OCCASION, message.occasion().key())
                .text(LedgerTable.CHANNEL, lower(message.channel()))
                .text(LedgerTable.SLOT, lower(message.slot()))
                .text(LedgerTable.REASON, message.reason())
                .instant(LedgerTable.PLANNED_AT, message.plannedAt())
                .instant(LedgerTable.WANTED_AT, message.wantedAt())
                .number(LedgerTable.ATTEMPTS, message.attempts())
                .flag(LedgerTable.RESENT, message.resent())
                .text(LedgerTable.RECIPIENT, message.recipient())
                .text(LedgerTable.PROVIDER_ID, message.providerId())
                .instant(LedgerTable.CHANGED_AT, message.changedAt());
        message.due().ifPresent(due -> item.text(LedgerTable.DUE_HOUR, LedgerTable.dueHour(due))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(due, message.id().id())));
        return item.item();
    }

    static Message read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        MessageId id = LedgerTable.messageId(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("not a message: " + item.text(LedgerTable.SK)));
        return new Message(
                id,
                item.number(LedgerTable.REVISION),
                MessageKey.parse(item.text(LedgerTable.OCCASION)),
                enumerated(DeliveryChannel.class, item.text(LedgerTable.CHANNEL)),
                enumerated(RecipientRole.class, item.text(LedgerTable.SLOT)),
                enumerated(MessageState.class, item.text(LedgerTable.STATE)),
                item.text(LedgerTable.REASON),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())),
                item.instant(LedgerTable.PLANNED_AT),
                item.instant(LedgerTable.WANTED_AT),
                item.integer(LedgerTable.ATTEMPTS),
                item.flag(LedgerTable.RESENT),
                item.text(LedgerTable.RECIPIENT),
                item.text(LedgerTable.PROVIDER_ID),
                item.instant(LedgerTable.CHANGED_AT));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E enumerated(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
