package io.buyerstatus.core.order;

import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.util.Optional;

/**
 * What the buyer wishes to hear, where, and in which language (SH-7).
 *
 * @param quiet whether messages that are not necessary are stopped
 * @param email an address that the buyer added and confirmed; news go there
 * @param unconfirmed one that the buyer added and did not confirm yet; only the code to confirm it goes there
 * @param updates by which way news of the parcels shall come; the shop's rules where nothing was chosen
 * @param language in which they want to be written to; what the shop's system says where nothing was chosen
 */
public record NotificationPreferences(
        boolean quiet,
        Optional<EmailAddress> email,
        Optional<EmailAddress> unconfirmed,
        Optional<DeliveryChannel> updates,
        Optional<Language> language) {
    /** Nothing was wished. */
    public static final NotificationPreferences NONE =
            new NotificationPreferences(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** News stopped, or started again. */
    public NotificationPreferences quiet(boolean stopped) {
        return new NotificationPreferences(stopped, email, unconfirmed, updates, language);
    }

    /** News by this way. */
    public NotificationPreferences by(DeliveryChannel channel) {
        return new NotificationPreferences(false, email, unconfirmed, Optional.of(channel), language);
    }

    /** An address to be confirmed. */
    public NotificationPreferences adding(EmailAddress address) {
        return new NotificationPreferences(quiet, email, Optional.of(address), updates, language);
    }

    /** Messages and page in this language. */
    public NotificationPreferences in(Language wanted) {
        return new NotificationPreferences(quiet, email, unconfirmed, updates, Optional.of(wanted));
    }

    /** The address that waited for it is confirmed, and news go there. */
    public NotificationPreferences confirmed() {
        return unconfirmed.isEmpty()
                ? this
                : new NotificationPreferences(
                        false, unconfirmed, Optional.empty(), Optional.of(DeliveryChannel.EMAIL), language);
    }

    /** Without any address that was added: news go where the shop knows. */
    public NotificationPreferences withoutAdded() {
        return new NotificationPreferences(
                quiet,
                Optional.empty(),
                Optional.empty(),
                updates.filter(channel -> email.isEmpty() || channel != DeliveryChannel.EMAIL),
                language);
    }

    /** News come as they did before anybody chose their way. */
    public NotificationPreferences onFile() {
        return new NotificationPreferences(quiet, Optional.empty(), Optional.empty(), Optional.empty(), language);
    }

    /** Whether news go by the same way to the same address. */
    public boolean sameWay(NotificationPreferences other) {
        return email.equals(other.email) && updates.equals(other.updates);
    }
}
