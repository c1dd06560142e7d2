package io.buyerstatus.core.message;

import io.buyerstatus.core.occasion.DeliveryChannel;
import io.buyerstatus.core.occasion.Slot;
import io.buyerstatus.core.occasion.Trigger;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.MessageSettings;

/**
 * By which way a buyer hears of something (SH-3..7, decision 2): whoever gave an e-mail address gets mail, whoever gave
 * only a phone gets what the shop's switches allow by SMS.
 */
public sealed interface ChannelChoice {
    /** It goes out this way. */
    record By(DeliveryChannel channel) implements ChannelChoice {}

    /** It does not go out; the reason is for people. */
    record None(String reason) implements ChannelChoice {}

    /** The way for a message to the buyer. */
    static ChannelChoice toBuyer(Trigger trigger, Buyer buyer, EffectiveSettings settings) {
        if (buyer.email().isPresent()) {
            return settings.get(MessageSettings.email(trigger))
                    ? new By(DeliveryChannel.EMAIL)
                    : new None("switched off by the shop");
        }
        if (buyer.reachablePhone().isEmpty()) {
            return new None("neither e-mail address nor phone number known");
        }
        return switch (settings.get(MessageSettings.sms(trigger))) {
            case PHONE_ONLY -> new By(DeliveryChannel.SMS);
            case CONSENT ->
                buyer.smsConsent() ? new By(DeliveryChannel.SMS) : new None("no e-mail address, and no consent to SMS");
            case NEVER -> new None("no e-mail address, and not sent by SMS");
        };
    }

    /** The way for a message: sellers are always told by mail. */
    static ChannelChoice of(Trigger trigger, Buyer buyer, EffectiveSettings settings) {
        return trigger.slot() == Slot.SELLER ? new By(DeliveryChannel.EMAIL) : toBuyer(trigger, buyer, settings);
    }
}
