package io.buyerstatus.local.standin.sns;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what the services do after they have answered: one thing at a time, and it is known when all is done. */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("stand-ins-", 0).daemon().factory());
    private final AtomicInteger outstanding = new AtomicInteger();

    /** Runs the work after a delay of real time. What the work itself adds counts before the work counts as done. */
    public void after(Duration delay, Runnable work) {
        outstanding.incrementAndGet();
        try {
            // run() reports what goes wrong; nobody waits for the future.
            var _ = executor.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            outstanding.decrementAndGet();
        }
    }

    /** Whether nothing is under way or waiting. */
    public boolean idle() {
        return outstanding.get() == 0;
    }

    /** Gives what is under way a moment to end, then stops. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError surprise) {
            LOG.log(Level.ERROR, "a stand-in could not do what it had promised", surprise);
        } finally {
            outstanding.decrementAndGet();
        }
    }
}
