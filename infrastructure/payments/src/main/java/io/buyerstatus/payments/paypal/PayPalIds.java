package io.buyerstatus.payments.paypal;

import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/** What PayPal keeps of ours with a payment, and sends back: the order, and the attempt. */
final class PayPalIds {
    private PayPalIds() {}

    static String custom(OrderKey order, String attempt) {
        return order.ref() + "." + attempt;
    }

    /** The order that PayPal names; empty where it is none of ours. */
    static Optional<OrderKey> order(String custom) {
        int dot = custom.indexOf('.');
        return dot < 0 ? Optional.empty() : OrderKey.parseRef(custom.substring(0, dot));
    }

    /** Whether it is of this attempt. */
    static boolean of(String custom, String attempt) {
        return custom.endsWith("." + attempt);
    }
}
