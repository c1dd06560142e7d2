package io.buyerstatus.local.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** The tests' time: a fixed clock for the stand-ins, and patience with a deadline for the rest. */
final class Moments {

    static final Instant NOW = Instant.parse("2026-11-21T20:15:00.120Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Moments() {}

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + DEADLINE);
            }
            Thread.onSpinWait();
        }
    }
}
