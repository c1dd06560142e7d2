package io.buyerstatus.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, with a deadline. */
public final class Await {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 1_000_000;

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @throws IllegalStateException when it does not hold in time
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, condition, DEADLINE);
    }

    /**
     * The same with another deadline.
     *
     * @throws IllegalStateException when it does not hold in time
     */
    public static void until(String what, BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited for " + patience + " until " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
