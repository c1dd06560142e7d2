package io.buyerstatus.functions.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries again what another writer came between, after a pause that grows and is never the same for two of them. */
public final class Retry {
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private Retry() {}

    /** The first result that need not be tried again, or the last one. */
    public static <T> T whileConflicting(Supplier<T> action, Predicate<T> conflict) {
        T result = action.get();
        long bound = FIRST_PAUSE.toMillis();
        for (int attempt = 1; attempt < ATTEMPTS && conflict.test(result); attempt++) {
            pause(ThreadLocalRandom.current().nextLong(bound) + 1);
            bound *= 2;
            result = action.get();
        }
        return result;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
