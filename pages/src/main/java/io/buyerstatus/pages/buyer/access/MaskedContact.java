package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.pages.buyer.purchase.Masked;
import java.util.Optional;

/**
 * How somebody is reached, shown so that only the owner recognises it.
 *
 * @param shown {@code m•••@e•••} or {@code ••• 78}
 */
public record MaskedContact(DeliveryChannel channel, String shown) {

    /** By what the shop knows of an order's buyer: the only way for codes and links. */
    public static Optional<MaskedContact> onFile(Order order) {
        return order.buyer().flatMap(Buyer::email).map(MaskedContact::by).or(() -> order.reachablePhone()
                .map(MaskedContact::by));
    }

    /** By mail. */
    public static MaskedContact by(EmailAddress address) {
        return new MaskedContact(DeliveryChannel.EMAIL, Masked.email(address.value()));
    }

    /** By text message. */
    public static MaskedContact by(PhoneNumber phone) {
        return new MaskedContact(DeliveryChannel.SMS, Masked.phone(phone.e164()).replace(' ', '\u00a0'));
    }

    /** The variant of a text that fits the channel: {@code key.email} or {@code key.sms}. */
    String key(String key) {
        return key
                + switch (channel) {
                    case EMAIL -> ".email";
                    case SMS -> ".sms";
                };
    }
}
