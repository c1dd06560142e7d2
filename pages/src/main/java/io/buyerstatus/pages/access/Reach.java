package io.buyerstatus.pages.access;

import io.buyerstatus.core.occasion.DeliveryChannel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Buyer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.pages.purchase.Masked;
import java.util.Optional;

/**
 * How somebody is reached, shown so that only the owner recognises it.
 *
 * @param shown {@code m•••@e•••} or {@code ••• 78}
 */
public record Reach(DeliveryChannel channel, String shown) {

    /** By what the shop knows of an order's buyer: the only way for codes and links. */
    public static Optional<Reach> onFile(Order order) {
        Optional<Buyer> buyer = order.buyer();
        return buyer.flatMap(Buyer::email).map(Reach::by).or(() -> buyer.flatMap(Buyer::reachablePhone)
                .map(Reach::by));
    }

    /** By mail. */
    public static Reach by(EmailAddress address) {
        return new Reach(DeliveryChannel.EMAIL, Masked.email(address.value()));
    }

    /** By text message. */
    public static Reach by(PhoneNumber phone) {
        return new Reach(DeliveryChannel.SMS, Masked.phone(phone.e164()).replace(' ', '\u00a0'));
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
