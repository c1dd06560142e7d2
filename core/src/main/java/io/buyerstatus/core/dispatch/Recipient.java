package io.buyerstatus.core.dispatch;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.occasion.DeliveryChannel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.MessageSettings;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.Optional;

/** Whom a message reaches now: the slot is filled when it is sent, so that a corrected address counts. */
sealed interface Recipient {
    record ByMail(EmailAddress address) implements Recipient {}

    record BySms(PhoneNumber number) implements Recipient {}

    static Optional<Recipient> of(Message message, Order order, EffectiveSettings settings) {
        return switch (message.slot()) {
            case SELLER ->
                settings.find(MessageSettings.NOTIFY_ADDRESS)
                        .or(() -> settings.find(GeneralSettings.EMAIL))
                        .map(ByMail::new);
            case BUYER -> order.buyer().flatMap(buyer -> ofBuyer(message.channel(), buyer));
        };
    }

    private static Optional<Recipient> ofBuyer(DeliveryChannel channel, Buyer buyer) {
        return switch (channel) {
            case EMAIL -> buyer.email().map(ByMail::new);
            case SMS -> buyer.reachablePhone().map(BySms::new);
        };
    }
}
