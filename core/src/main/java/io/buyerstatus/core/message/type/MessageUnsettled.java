package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;

/**
 * One of the shop's own mailboxes handed a message in, its server was silent, and it was not found among the sent mails: the seller
 * must say whether it left. The occurrence is the mailbox's id, a point, and the message's id.
 */
public final class MessageUnsettled extends ShopNotice {
    MessageUnsettled() {
        super("MESSAGE_UNSETTLED");
    }

    /** The notice about a message that a mailbox handed in: the same one, however often it is asked for. */
    public static Message about(Message message, Instant now) {
        BuiltInType type = BuiltInTypes.MESSAGE_UNSETTLED;
        MessageKey key = MessageKey.of(
                type, message.delivery().mailbox() + "." + message.id().id());
        return Message.plan(message.id().subject(), key, type.role(), DeliveryChannel.EMAIL, now, now);
    }
}
