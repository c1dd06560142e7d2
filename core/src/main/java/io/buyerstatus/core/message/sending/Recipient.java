package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
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
            case BUYER -> toBuyer(message, order);
        };
    }

    /** Codes and links go nowhere but where the shop says its buyer is, and the code for an address to that address. */
    private static Optional<Recipient> toBuyer(Message message, Order order) {
        MessageType trigger = message.occasion().trigger();
        return switch (message.channel()) {
            case EMAIL -> {
                if (trigger == MessageType.CONFIRM_EMAIL) {
                    yield order.preferences().unconfirmed().map(ByMail::new);
                }
                yield trigger.carriesAccess()
                        ? order.buyer().flatMap(Buyer::email).map(ByMail::new)
                        : ChannelChoice.email(order).map(ByMail::new);
            }
            case SMS -> order.reachablePhone().map(BySms::new);
        };
    }
}
