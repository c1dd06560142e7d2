package io.buyerstatus.core.message;

import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;

/**
 * By which way a buyer hears of something (SH-3..7): buyers who gave an e-mail address get mail, those who gave only a phone
 * number get what the shop's settings allow by SMS; for news of the parcels a buyer may choose.
 */
public sealed interface ChannelChoice {
    /** Why nothing can be sent at all. */
    String UNREACHABLE = "neither e-mail address nor phone number known";

    /** It goes out this way. */
    record By(DeliveryChannel channel) implements ChannelChoice {}

    /** It does not go out; the reason is for people. */
    record None(String reason) implements ChannelChoice {}

    /** The way to the buyer by what the shop knows, the only one for codes and links; empty where it knows none. */
    static Optional<DeliveryChannel> onFile(Order order) {
        return Recipient.onFile(order).map(recipient -> switch (recipient) {
            case Recipient.ByMail mail -> DeliveryChannel.EMAIL;
            case Recipient.BySms sms -> DeliveryChannel.SMS;
        });
    }

    /** Where news go by mail: what the buyer added and confirmed, else what the shop knows. */
    static Optional<EmailAddress> email(Order order) {
        return order.preferences().email().or(() -> order.buyer().flatMap(Buyer::email));
    }

    /** The way for news to the buyer. */
    static ChannelChoice ofNews(BuiltInType type, Order order, EffectiveSettings settings) {
        boolean chosen = order.preferences().updates().equals(Optional.of(DeliveryChannel.SMS)) && type.stoppable();
        Sms sms = settings.get(type.settings().sms());
        if (chosen && sms != Sms.NEVER && order.reachablePhone().isPresent()) {
            return new By(DeliveryChannel.SMS);
        }
        if (email(order).isPresent()) {
            return settings.get(type.settings().email())
                    ? new By(DeliveryChannel.EMAIL)
                    : new None("switched off by the shop");
        }
        return order.reachablePhone().isPresent() ? bySms(sms, order) : new None(UNREACHABLE);
    }

    private static ChannelChoice bySms(Sms sms, Order order) {
        return switch (sms) {
            case PHONE_ONLY -> new By(DeliveryChannel.SMS);
            case CONSENT ->
                order.buyer().map(Buyer::smsConsent).orElse(false)
                        ? new By(DeliveryChannel.SMS)
                        : new None("no e-mail address, and no consent to SMS");
            case NEVER -> new None("no e-mail address, and not sent by SMS");
        };
    }
}
