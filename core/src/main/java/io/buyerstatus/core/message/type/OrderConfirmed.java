package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.Order;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The order has arrived: once, when the shop has accepted it, it is complete, and no parcel of it tells its buyer by itself, be it
 * that none is sent or that all are in trouble or on their way back.
 */
final class OrderConfirmed extends BuiltInType {
    OrderConfirmed() {
        super(
                "ORDER_CONFIRMED",
                RecipientRole.BUYER,
                Necessity.NECESSARY,
                Sms.PHONE_ONLY,
                EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON, MailPart.TRANSFER, MailPart.ITEMS, MailPart.AMOUNTS));
    }

    @Override
    public List<MessageKey> occurrences(OrderUpdate update) {
        return update.newlyPlaced() ? List.of(MessageKey.of(this, MessageKey.ONCE)) : List.of();
    }

    @Override
    public Optional<String> waitsFor(Order order) {
        if (!order.accepted()) {
            return Optional.of("the shop has not accepted the order yet");
        }
        return order.complete() ? Optional.empty() : Optional.of("the order is not complete yet");
    }

    @Override
    public Optional<Duration> freshFor() {
        return Optional.of(Timing.NEWS);
    }

    @Override
    protected List<SkipRule> unwanted() {
        return List.of(SkipRule.ORDER_WITHDRAWN, SkipRule.ORDER_CANCELLED, SkipRule.ORDER_REFUNDED);
    }
}
