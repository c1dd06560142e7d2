package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.scheduling.DueRows;
import java.time.Instant;
import java.util.Optional;

/** Port that keeps what buyers began to pay, each order's in a row beside it, and when each is to be looked at. A store that does not answer throws. */
public interface PaymentStore extends DueRows<DuePayment>, PaymentNotices {
    /**
     * Writes an order's attempts over the version before them, and when they are to be looked at next; all in one write or none of it.
     *
     * @param orderVersion what the order itself must still be, where that decides; nothing of the order is written
     * @param look empty where nothing is to come any more
     * @return whether it did; {@code false} means that somebody wrote one of the two meanwhile
     */
    boolean save(OrderKey order, PaymentAttempts next, Optional<Long> orderVersion, Optional<Instant> look);

    /** Has an order's attempts be looked at, at another time. */
    void look(OrderKey order, Optional<Instant> at);

    /** Forgets what a provider told. */
    void forget(ProviderNotice notice);
}
