package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.net.URI;
import java.util.Optional;

/** Port to what writes the messages that tell of a withdrawal. */
public interface WithdrawalMails {
    /**
     * A mail, in the declaration's language, or the shop's where it goes to the seller.
     *
     * @param type the receipt, the notice to the address on file, or what the seller is told
     * @param order that it is about, as it is now, where one fits
     */
    RenderedMail mail(BuiltInType type, Withdrawal withdrawal, Optional<Order> order, EffectiveSettings settings);

    /**
     * The receipt for a telephone, in the declaration's language: when it was received, and where all of it stands.
     *
     * @param link to the order's page, which has the receipt
     */
    String sms(Withdrawal withdrawal, URI link, EffectiveSettings settings);
}
