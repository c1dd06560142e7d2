package io.buyerstatus.core.occasion;

/** The way by which a message reaches somebody. */
public enum DeliveryChannel {
    EMAIL,
    SMS
}
