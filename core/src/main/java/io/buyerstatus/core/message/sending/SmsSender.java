package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.value.PhoneNumber;

/** Port to the SMS service. */
public interface SmsSender {
    /**
     * Hands an SMS over, once: an implementation must not try again by itself.
     *
     * @param id whose SMS it is; services that tell what became of it name it
     */
    SendResult send(MessageId id, PhoneNumber to, String text);
}
