package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempts;

/** An order as it is after its attempts were written, and nothing else. */
final class Attempts {
    private Attempts() {}

    static Order in(Order order, PaymentAttempts stored) {
        return new Order(
                order.key(),
                order.stored(),
                order.source(),
                order.admission(),
                order.facts(),
                order.messages(),
                order.declared().with(stored),
                order.access());
    }
}
