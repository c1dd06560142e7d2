package io.buyerstatus.core.scheduling;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who does the parts of a piece of work. All are done, or have failed, when the call comes back; the first failure is thrown then. */
@FunctionalInterface
public interface Workers {
    void all(List<Runnable> parts);

    /** One part after the other, for whoever needs the same order each time. Ends at the first failure. */
    static Workers oneByOne() {
        return parts -> parts.forEach(Runnable::run);
    }

    /** A thread for each part: they wait for a store, and use little else. */
    static Workers atOnce() {
        return parts -> await(parts, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** At most so many parts at a time, in their order: each holds on to something while it waits. */
    static Workers atMost(int parts) {
        return all -> await(
                all, Executors.newFixedThreadPool(parts, Thread.ofVirtual().factory()));
    }

    private static void await(List<Runnable> parts, ExecutorService workers) {
        List<Future<?>> begun;
        try (workers) {
            begun = parts.stream().<Future<?>>map(workers::submit).toList();
        }
        begun.stream()
                .filter(part -> part.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(part -> rethrow(part.exceptionNow()));
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException unforeseen -> throw unforeseen;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}
