package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.value.PhoneNumber;

/** Port to the SMS service. */
public interface SmsSender {
    /** Hands an SMS over, once: an implementation must not try again by itself. */
    SendResult send(PhoneNumber to, String text);
}
