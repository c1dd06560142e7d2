package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** The buyer has not transferred all of the money yet: as often as the shop wants, counted from 1. */
final class PaymentReminder extends BuiltInType {
    private static final List<SkipRule> UNWANTED = List.of(
            SkipRule.ORDER_WITHDRAWN,
            SkipRule.ORDER_CANCELLED,
            SkipRule.BUYER_WITHDREW,
            new SkipRule("order refunded", due -> due.order().facts().payments().fullyRefunded()),
            new SkipRule("paid meanwhile", due -> due.order().paid()),
            new SkipRule("nothing to transfer", due -> !due.order().awaitsTransfer()));

    PaymentReminder() {
        super(
                "PAYMENT_REMINDER",
                RecipientRole.BUYER,
                Necessity.NECESSARY,
                Sms.CONSENT,
                EnumSet.of(MailPart.BUYERS_NAME, MailPart.BUTTON, MailPart.TRANSFER));
    }

    @Override
    public List<MessageKey> occurrences(OrderUpdate update) {
        EffectiveSettings settings = update.settings();
        if (!update.newlyPlaced()
                || !update.after().awaitsTransfer()
                || !settings.get(MessageSettings.REMINDER_ENABLED)) {
            return List.of();
        }
        return IntStream.rangeClosed(1, settings.get(MessageSettings.REMINDER_COUNT))
                .mapToObj(number -> MessageKey.of(this, Integer.toString(number)))
                .toList();
    }

    /** The days count from when the money was agreed to be there, else from when the order was placed. */
    @Override
    public Instant due(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        Instant agreed = order.purchase()
                .payment()
                .map(Stamped::value)
                .flatMap(PaymentTerms::dueAt)
                .or(() -> order.milestones().at(Milestone.PLACED))
                .orElse(now);
        int number = Integer.parseInt(key.occurrence());
        return agreed.plus(Duration.ofDays((long) number * settings.get(MessageSettings.REMINDER_DAYS)));
    }

    @Override
    public boolean dueMoves() {
        return true;
    }

    @Override
    protected List<SkipRule> unwanted() {
        return UNWANTED;
    }
}
