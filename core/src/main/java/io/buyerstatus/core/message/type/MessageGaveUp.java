package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Trace;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;

/**
 * A message of one of the shop's automations did not go out, as what it needs did not come in time [G2]. The occurrence is the
 * automation's id, a point, and the message's id; what was missing stands in the trace.
 */
public final class MessageGaveUp extends ShopNotice {
    MessageGaveUp() {
        super("MESSAGE_GAVE_UP");
    }

    /** The notice about a message: the same one, however often it is asked for. */
    public static Message about(Message message, MessageType.Automation automation, String missing, Instant now) {
        BuiltInType type = BuiltInTypes.MESSAGE_GAVE_UP;
        MessageKey key =
                MessageKey.of(type, automation.id() + "." + message.id().id());
        return Message.plan(message.id().subject(), key, type.role(), DeliveryChannel.EMAIL, now, now)
                .with(Trace.planned(missing));
    }
}
