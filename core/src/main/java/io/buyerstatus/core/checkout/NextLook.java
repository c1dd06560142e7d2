package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When an order's payments are to be looked at next, whether or not anybody tells us something: often at first, and seldom later. */
final class NextLook {
    /** What a buyer has not approved by then is not theirs to approve any more: no provider keeps it so long. */
    static final Duration APPROVAL = Duration.ofHours(6);

    /** As long as this, parcels of a paid order are told to the provider. */
    private static final Duration PARCELS = Duration.ofDays(60);

    private NextLook() {}

    static Optional<Instant> of(PaymentAttempts attempts, Instant now) {
        return attempts.all().stream()
                .flatMap(attempt -> pause(attempt, now).stream())
                .min(Duration::compareTo)
                .map(now::plus);
    }

    private static Optional<Duration> pause(PaymentAttempt attempt, Instant now) {
        Duration age = Duration.between(attempt.changedAt(), now);
        return switch (attempt.state()) {
            case CREATED, CLAIMED ->
                Optional.of(
                        age.compareTo(Duration.ofHours(1)) < 0
                                ? Duration.ofMinutes(1)
                                : age.compareTo(APPROVAL) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1));
            case PENDING ->
                Optional.of(age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofHours(1) : Duration.ofHours(6));
            case PAID ->
                age.compareTo(PARCELS) >= 0
                        ? Optional.empty()
                        : Optional.of(
                                age.compareTo(Duration.ofDays(7)) < 0 ? Duration.ofHours(2) : Duration.ofHours(12));
            case DECLINED, RELEASED -> Optional.empty();
        };
    }
}
