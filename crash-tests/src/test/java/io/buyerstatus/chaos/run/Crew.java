package io.buyerstatus.chaos.run;

import io.buyerstatus.core.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Threads that work until they are sent home. */
final class Crew implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean over;

    void add(String name, Worker worker) {
        add(name, worker, PAUSE);
    }

    /** The same for somebody who looks for work less often than the others. */
    void add(String name, Worker worker, Duration pause) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                while (!over) {
                    if (worker.work()) {
                        done.incrementAndGet();
                    } else {
                        LockSupport.parkNanos(pause.toNanos());
                    }
                }
            } catch (Throwable unforeseen) {
                failure.compareAndSet(null, unforeseen);
            }
        }));
    }

    /** How many pieces of work are done so far. */
    long done() {
        return done.get();
    }

    /** Throws on what ended a thread that should not have ended. */
    void check() {
        Throwable unforeseen = failure.get();
        if (unforeseen != null) {
            throw new IllegalStateException("a worker of the test failed", unforeseen);
        }
    }

    @Override
    public void close() {
        over = true;
        Await.until("the crew has gone home", () -> threads.stream().noneMatch(Thread::isAlive));
    }
}
