package io.buyerstatus.core.message;

import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns an occasion into the ledger's row: by which way, and when. */
public final class Planner {
    private Planner() {}

    /**
     * The message for an occasion; one that shall not go out is planned as skipped, so that the ledger says why. Empty
     * while the order's buyer is not known: the occasion is deferred.
     */
    public static Optional<Message> plan(Order order, MessageKey occasion, EffectiveSettings settings, Instant now) {
        if (!order.known() || order.buyer().isEmpty()) {
            return Optional.empty();
        }
        ChannelChoice choice = ChannelChoice.of(occasion.trigger(), order, settings);
        return Optional.of(
                switch (choice) {
                    case ChannelChoice.By by ->
                        Message.plan(order.key(), occasion, by.channel(), due(order, occasion, settings, now), now);
                    case ChannelChoice.None none ->
                        Message.skip(order.key(), occasion, DeliveryChannel.EMAIL, none.reason(), now);
                });
    }

    /** When a message for the occasion shall go out, as things are now. */
    public static Instant due(Order order, MessageKey occasion, EffectiveSettings settings, Instant now) {
        return switch (occasion.trigger()) {
            case PAYMENT_REMINDER -> reminderDue(order, occasion, settings, now);
            case REVIEW_REQUEST -> reviewDue(order, settings, now);
            case CARRIER_UNCLEAR -> now.plus(Timing.SECOND_WORD);
            case ORDER_CONFIRMED,
                    SENT,
                    OUT_FOR_DELIVERY,
                    DELIVERED,
                    BUYER_WROTE,
                    SELLER_WROTE,
                    ACCESS_CODE,
                    FRESH_LINK,
                    CONFIRM_EMAIL -> now;
        };
    }

    private static Instant reminderDue(Order order, MessageKey occasion, EffectiveSettings settings, Instant now) {
        Instant agreed = order.purchase()
                .payment()
                .map(Stamped::value)
                .flatMap(PaymentTerms::dueAt)
                .or(() -> order.milestones().at(Milestone.PLACED))
                .orElse(now);
        int number = Integer.parseInt(occasion.occurrence());
        return agreed.plus(Duration.ofDays((long) number * settings.get(MessageSettings.REMINDER_DAYS)));
    }

    /** The clock runs from the last parcel (decision 5); while it must first be delivered, one day further each day. */
    private static Instant reviewDue(Order order, EffectiveSettings settings, Instant now) {
        Duration delay = Duration.ofDays(settings.get(ReviewSettings.DAYS));
        return switch (settings.get(ReviewSettings.FROM)) {
            case SENT -> order.allSent() ? order.lastSentAt().orElse(now).plus(delay) : now.plus(delay);
            case DELIVERED -> order.deliveredAt().map(at -> at.plus(delay)).orElseGet(() -> now.plus(delay));
        };
    }

    /** Whether this trigger's moment moves while the order goes on. */
    public static boolean floats(MessageType trigger) {
        return trigger == MessageType.REVIEW_REQUEST || trigger == MessageType.PAYMENT_REMINDER;
    }
}
