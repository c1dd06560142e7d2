package io.buyerstatus.core.message;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Hashes;
import java.util.regex.Pattern;

/** What makes a message that message: order, occasion, delivery channel and recipient slot (G1). */
public record MessageId(OrderKey order, String id) {
    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public MessageId {
        Checks.matching(ID, id, "message id");
    }

    public static MessageId of(OrderKey order, MessageKey occasion, DeliveryChannel channel, RecipientRole slot) {
        return new MessageId(order, Hashes.key("message", order.ref(), occasion.key(), channel.name(), slot.name()));
    }
}
