package io.buyerstatus.core.message;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.Optional;

/** An address that a message goes to. */
public sealed interface Recipient {
    record ByMail(EmailAddress email) implements Recipient {
        @Override
        public String address() {
            return email.normalised();
        }
    }

    record BySms(PhoneNumber number) implements Recipient {
        @Override
        public String address() {
            return number.e164();
        }
    }

    /** The same text for the same mailbox or phone. */
    String address();

    /** Where the shop knows the buyer to be; codes and links go nowhere else. Empty where it knows neither address nor number. */
    static Optional<Recipient> onFile(Order order) {
        return order.buyer().flatMap(Buyer::email).<Recipient>map(ByMail::new).or(() -> order.reachablePhone()
                .map(BySms::new));
    }

    /** The address that the shop named for what it must know; its own where it named none. */
    static Optional<Recipient> seller(EffectiveSettings settings) {
        return MessageSettings.notified(settings).map(ByMail::new);
    }

    /** The buyer at an e-mail address, or at the phone on file. */
    static Optional<Recipient> buyer(DeliveryChannel channel, Optional<EmailAddress> address, Order order) {
        return switch (channel) {
            case EMAIL -> address.map(ByMail::new);
            case SMS -> order.reachablePhone().map(BySms::new);
        };
    }
}
