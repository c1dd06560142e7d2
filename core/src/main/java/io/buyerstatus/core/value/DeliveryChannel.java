package io.buyerstatus.core.value;

/** The way by which a message reaches somebody. */
public enum DeliveryChannel {
    EMAIL,
    SMS
}
