package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OwedSince;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The buyer has not transferred all of the money yet: as often as the shop wants, counted from 1. It is planned when money comes to be
 * owed, be it with the order, by another way to pay, by a higher total, or because money that had come was taken back.
 */
final class PaymentReminder extends BuiltInType {
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
        if (!owes(update.after()) || owes(update.before()) || !settings.get(MessageSettings.REMINDER_ENABLED)) {
            return List.of();
        }
        return IntStream.rangeClosed(1, settings.get(MessageSettings.REMINDER_COUNT))
                .mapToObj(number -> MessageKey.of(this, Integer.toString(number)))
                .toList();
    }

    /** Of an order that stands; whoever took their goods along at a till is written nothing. */
    private static boolean owes(Order order) {
        return order.accepted() && !order.takenAlong() && order.awaitsTransfer();
    }

    /** The days count from when the money was agreed to be there, else from when the order was placed; anew where it came to be owed again. */
    @Override
    public Instant due(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        Instant owed = OwedSince.of(order).orElse(now);
        Instant from = order.purchase()
                .payment()
                .map(Stamped::value)
                .flatMap(PaymentTerms::dueAt)
                .filter(owed::isBefore)
                .orElse(owed);
        return from.plus(days(key, settings));
    }

    /** Whoever hears of it only now has as many days from now. */
    @Override
    public Instant firstDue(Order order, MessageKey key, EffectiveSettings settings, Instant now) {
        Instant due = due(order, key, settings, now);
        return due.isAfter(now) ? due : now.plus(days(key, settings));
    }

    private static Duration days(MessageKey key, EffectiveSettings settings) {
        return Duration.ofDays((long) Integer.parseInt(key.occurrence()) * settings.get(MessageSettings.REMINDER_DAYS));
    }

    /** Nothing is owed at the moment. */
    private static Stream<SkipRule> settled() {
        return Stream.of(
                SkipRule.ORDER_REFUNDED,
                new SkipRule("paid meanwhile", due -> due.order().paid()),
                new SkipRule("nothing to transfer", due -> !due.order().awaitsTransfer()));
    }

    @Override
    public boolean passing(String reason) {
        return settled().anyMatch(rule -> rule.reason().equals(reason));
    }

    @Override
    public boolean dueMoves() {
        return true;
    }

    @Override
    protected List<SkipRule> unwanted() {
        return Stream.concat(
                        Stream.of(SkipRule.ORDER_WITHDRAWN, SkipRule.ORDER_CANCELLED, SkipRule.BUYER_WITHDREW),
                        settled())
                .toList();
    }
}
