package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.SmsCountries;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.PhoneNumber;
import java.util.Optional;

/**
 * The receipt of whoever gave a phone number and no address when they ordered: withdrawing may ask for no more than ordering did. Where the shop
 * sends no SMS there, an address is asked for.
 */
public final class ReceiptByPhone {
    private ReceiptByPhone() {}

    /** The number that an order's receipt can go to; empty where an address is on file, or no SMS goes there. */
    public static Optional<PhoneNumber> number(Order order, EffectiveSettings settings) {
        return order.buyer().flatMap(Buyer::email).isPresent() || settings.get(MessageSettings.SMS_MONTHLY) == 0
                ? Optional.empty()
                : order.reachablePhone().filter(number -> SmsCountries.allow(number, order, settings));
    }
}
