package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.Optional;

/** Tells the seller of a withdrawal's receipt that did not arrive: the law owes it to the buyer, and we can do no more. */
public final class UndeliveredReceipt {
    private UndeliveredReceipt() {}

    /** The notice about a message that is about to be in a state; nothing where it is no receipt, or may still arrive. */
    public static Optional<Message> about(Message next, Instant now) {
        boolean lost =
                switch (next.state()) {
                    case BOUNCED, FAILED, SKIPPED -> true;
                    default -> false;
                };
        if (!lost || !next.key().type().equals(BuiltInTypes.WITHDRAWAL_RECEIVED)) {
            return Optional.empty();
        }
        BuiltInType type = BuiltInTypes.WITHDRAWAL_UNDELIVERED;
        return Optional.of(Message.plan(
                next.id().subject(),
                MessageKey.of(type, MessageKey.ONCE),
                type.role(),
                DeliveryChannel.EMAIL,
                now,
                now));
    }
}
