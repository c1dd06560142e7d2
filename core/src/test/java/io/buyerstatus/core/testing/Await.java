package io.buyerstatus.core.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Waits for what others do, however slow the machine is: gives up only when nothing has moved for two minutes, or when what moves
 * leads nowhere for half an hour.
 *
 * <pre>{@code
 * Await.until("every message is sent", () -> sent.size(), () -> sent.size() == 3);
 * }</pre>
 */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CEILING = Duration.ofMinutes(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);
    private static final Await REAL = new Await(System::nanoTime, LockSupport::parkNanos);

    private final LongSupplier clock;
    private final LongConsumer pause;

    /**
     * For tests of this class.
     *
     * @param clock nanoseconds since whenever
     * @param pause waits for some nanoseconds
     */
    Await(LongSupplier clock, LongConsumer pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Returns as soon as the condition holds. For what nothing but the condition itself tells of.
     *
     * @throws AssertionError if it does not hold after two minutes
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, () -> 0, condition);
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @param progress a number that changes whenever something on the way to the condition happens
     * @throws AssertionError if nothing moves any more
     */
    public static void until(String what, LongSupplier progress, BooleanSupplier condition) {
        value(what, progress, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /**
     * The first value that comes.
     *
     * @param progress a number that changes whenever something on the way to the value happens
     * @throws AssertionError if nothing moves any more
     */
    public static <T> T value(String what, LongSupplier progress, Supplier<Optional<T>> look) {
        return REAL.first(what, progress, look);
    }

    <T> T first(String what, LongSupplier progress, Supplier<Optional<T>> look) {
        long begun = clock.getAsLong();
        long movedAt = begun;
        long moved = progress.getAsLong();
        long rest = SHORTEST_PAUSE.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            long now = clock.getAsLong();
            long mark = progress.getAsLong();
            if (mark != moved) {
                moved = mark;
                movedAt = now;
            } else if (now - movedAt > PATIENCE.toNanos()) {
                throw new AssertionError("nothing has moved for " + PATIENCE + ", and still not: " + what);
            }
            if (now - begun > CEILING.toNanos()) {
                throw new AssertionError("much has moved for " + CEILING + ", and still not: " + what);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting until " + what);
            }
            pause.accept(rest);
            rest = Math.min(2 * rest, LONGEST_PAUSE.toNanos());
        }
    }
}
