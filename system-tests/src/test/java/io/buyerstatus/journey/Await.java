package io.buyerstatus.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must happen, and no longer than it may take. */
public final class Await {
    /** What a newcomer is promised for the way from an event to the page and the inbox. */
    public static final Duration PROMISED = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Await() {}

    /** The first value that comes. */
    public static <T> T value(String what, Duration atMost, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + atMost.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    public static void until(String what, Duration atMost, BooleanSupplier look) {
        value(what, atMost, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
