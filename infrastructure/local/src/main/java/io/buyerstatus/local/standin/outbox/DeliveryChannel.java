package io.buyerstatus.local.standin.outbox;

import java.util.Locale;

/** How a message reaches people. */
public enum DeliveryChannel {
    EMAIL,
    SMS;

    /** As it appears in the outbox's JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryChannel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
