package io.buyerstatus.core.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is tried again: at least so long after the attempt before. What is due is swept once a minute, so that the second attempt
 * comes within a minute.
 *
 * <p>Source: Standard Webhooks 1.0, "Deliverability and reliability".
 */
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    /** How often a delivery is tried at most. */
    static final int ATTEMPTS = PAUSES.size() + 1;

    private RetrySchedule() {}

    /** How long to wait after so many attempts; empty where there is no other one. */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts >= ATTEMPTS ? Optional.empty() : Optional.of(PAUSES.get(Math.max(1, attempts) - 1));
    }
}
