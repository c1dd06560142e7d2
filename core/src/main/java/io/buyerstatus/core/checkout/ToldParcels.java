package io.buyerstatus.core.checkout;

import io.buyerstatus.core.checkout.PaymentGateway.Sent;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells the provider who was paid of each parcel that was sent, once (G18). Buyers' messages know nothing of it. */
final class ToldParcels {
    /** More than this in one go would keep others waiting; the rest follows. */
    private static final int AT_ONCE = 10;

    private final PaymentStore payments;
    private final InstantSource clock;

    ToldParcels(PaymentStore payments, InstantSource clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** Tells of what is new; answers whether it wrote the order's attempts. */
    boolean tell(Order order, PaymentAttempt paid, ProviderAccount account, PaymentGateway gateway) {
        Set<String> told = new TreeSet<>();
        order.parcels().all().stream()
                .filter(parcel -> parcel.state().handedOver())
                .filter(parcel -> !parcel.number().isEmpty())
                .map(parcel -> new Sent(parcel.number(), parcel.carrier()))
                .filter(sent -> !order.payments().tracked().contains(sent.number()))
                .limit(AT_ONCE)
                .filter(sent -> gateway.sent(account, paid, sent))
                .forEach(sent -> told.add(sent.number()));
        if (told.isEmpty()) {
            return false;
        }
        PaymentAttempts next = order.payments().tracking(told);
        return payments.save(order.key(), next, Optional.empty(), NextLook.of(next, clock.instant()));
    }
}
