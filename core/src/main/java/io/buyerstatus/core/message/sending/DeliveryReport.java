package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What a service says of a message it was given.
 *
 * @param address whom we wrote to by mail; a forwarded mail may fail elsewhere, which the detail says
 * @param detail the service's own words, may be empty
 */
public record DeliveryReport(
        MessageId id, Kind kind, Instant at, Optional<EmailAddress> address, String providerId, String detail) {
    /** What happened to it. */
    public enum Kind {
        /** The service took it and will try to deliver it. */
        SENT,
        DELIVERED,
        /** The address refuses for good. */
        BOUNCED_FOR_GOOD,
        /** The service gave up; the address may work again. */
        BOUNCED,
        COMPLAINED,
        /** The service refused it after taking it, or could not deliver an SMS. */
        REJECTED,
        /** An SMS went to a number that nobody has. */
        NO_SUCH_NUMBER,
        /** It takes longer; nothing is decided. */
        DELAYED
    }
}
