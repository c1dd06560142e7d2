package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;

/** Where the messages of a message to many stand in the ledger. */
public final class BulkMessages {
    private BulkMessages() {}

    /** The one to the buyer of an order. */
    public static MessageId id(BulkId run, DeliveryChannel channel, OrderKey order) {
        return MessageId.of(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.SELLER_WROTE, run.letter().occurrenceToMany()),
                channel,
                RecipientRole.BUYER);
    }
}
