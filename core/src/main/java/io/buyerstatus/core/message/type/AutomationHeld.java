package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;

/**
 * One of the shop's automations is held, since it was about to write to very many at once or as most of its messages failed. About the
 * order whose message was one too many; the occurrence is the automation's id, a point, and when that was.
 */
public final class AutomationHeld extends ShopNotice {
    AutomationHeld(String name) {
        super(name);
    }

    /** The notice about a hold: the same one, whoever finds it. */
    public static Message about(AutomationHold.Held held, MessageType.Automation automation, Instant now) {
        BuiltInType type =
                switch (held.why()) {
                    case VERY_MANY_AT_ONCE -> BuiltInTypes.AUTOMATION_HELD;
                    case MOST_FAILED -> BuiltInTypes.AUTOMATION_FAILING;
                };
        MessageKey key =
                MessageKey.of(type, automation.id() + "." + held.since().toEpochMilli());
        return Message.plan(held.about(), key, type.role(), DeliveryChannel.EMAIL, now, now);
    }
}
