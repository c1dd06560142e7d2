package io.buyerstatus.core.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How work for several endpoints runs: what one of them keeps waiting keeps no other one waiting. */
@FunctionalInterface
public interface Lanes {
    /** A thread for each. */
    Lanes SIDE_BY_SIDE = Lanes::sideBySide;

    /**
     * Runs all of them to their ends.
     *
     * @throws RuntimeException the first that one of them threw, after the others are done
     */
    void run(List<Runnable> lanes);

    private static void sideBySide(List<Runnable> lanes) {
        Optional<RuntimeException> first = Optional.empty();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            lanes.forEach(lane -> running.add(threads.submit(lane)));
            for (Future<?> lane : running) {
                Optional<RuntimeException> broken = broken(lane);
                first = first.or(() -> broken);
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private static Optional<RuntimeException> broken(Future<?> lane) {
        try {
            lane.get();
            return Optional.empty();
        } catch (ExecutionException thrown) {
            return Optional.of(new IllegalStateException("a lane broke down", thrown.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new IllegalStateException("interrupted", stopped));
        }
    }
}
