package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.Optional;

/** Turns a message's key into the ledger's row: by which way, and when. */
public final class Planner {
    private Planner() {}

    /**
     * The message of a key; one that shall not go out is planned as skipped, so that the ledger says why. Empty while the
     * order's buyer is not known: the key is deferred.
     */
    public static Optional<Message> plan(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        if (!order.known() || order.buyer().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (key.type()) {
                    case BuiltInType type -> plan(order, key, type, settings, now);
                    case MessageType.Automation(String id) ->
                        skip(order, key, RecipientRole.BUYER, "unknown automation " + id, now);
                    case MessageType.Unknown(String name) ->
                        skip(order, key, RecipientRole.BUYER, "unknown message type " + name, now);
                });
    }

    private static Message plan(
            Order order, MessageKey key, BuiltInType type, EffectiveSettings settings, Instant now) {
        return switch (type.channel(order, settings)) {
            case ChannelChoice.By(DeliveryChannel channel) -> {
                Instant due = type.firstDue(order, key, settings, now);
                yield Message.plan(Subject.of(order.key()), key, type.role(), channel, due, now);
            }
            case ChannelChoice.None(String reason) -> skip(order, key, type.role(), reason, now);
        };
    }

    private static Message skip(Order order, MessageKey key, RecipientRole role, String reason, Instant now) {
        return Message.skip(Subject.of(order.key()), key, role, DeliveryChannel.EMAIL, reason, now);
    }
}
