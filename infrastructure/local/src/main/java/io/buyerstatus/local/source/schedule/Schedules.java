package io.buyerstatus.local.source.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.wiring.ScheduleDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls functions at their rates, by the local clock. When time is moved, calls that were missed are made up for by one: each
 * finds whatever became due. Safe for use by several threads; calls are made one after the other.
 */
public final class Schedules implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<ScheduleDefinition, Instant> next = new LinkedHashMap<>();
    private final Map<String, LambdaFunction> functions;
    private final InstantSource clock;
    private final Thread thread = Thread.ofVirtual().name("schedules").unstarted(this::run);

    /**
     * Plans the first calls, one rate from now.
     *
     * @param functions by name
     */
    public Schedules(List<ScheduleDefinition> schedules, Map<String, LambdaFunction> functions, InstantSource clock) {
        this.functions = Map.copyOf(functions);
        this.clock = clock;
        Instant now = clock.instant();
        schedules.forEach(schedule -> next.put(schedule, now.plus(schedule.rate())));
    }

    /** Begins to call. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(GLANCE);
                runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Calls every function whose time has come, and waits for it.
     *
     * @throws InterruptedException if told to stop
     */
    public synchronized void runDue() throws InterruptedException {
        Instant now = clock.instant();
        for (ScheduleDefinition schedule : List.copyOf(next.keySet())) {
            if (!now.isBefore(next.getOrDefault(schedule, Instant.MAX))) {
                call(schedule, now);
            }
        }
    }

    /**
     * Calls every function, whether its time has come or not.
     *
     * @throws InterruptedException if told to stop
     */
    public synchronized void runAll() throws InterruptedException {
        for (ScheduleDefinition schedule : List.copyOf(next.keySet())) {
            call(schedule, clock.instant());
        }
    }

    private void call(ScheduleDefinition schedule, Instant now) throws InterruptedException {
        next.put(schedule, now.plus(schedule.rate()));
        LambdaFunction function = functions.get(schedule.function());
        if (function == null) {
            throw new IllegalStateException("no function " + schedule.function());
        }
        // A failure is in the log already; the next call finds the same work.
        var _ = function.invoke(schedule.input().getBytes(UTF_8));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
