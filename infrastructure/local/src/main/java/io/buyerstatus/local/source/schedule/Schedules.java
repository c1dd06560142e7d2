package io.buyerstatus.local.source.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.buyerstatus.local.lambda.Invocation;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.wiring.ScheduleDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Calls functions at their rates, by the local clock. When time is moved, calls that were missed are made up for by one: each
 * finds whatever became due. Safe for use by several threads; functions whose time has come are called at once, as the scheduler does.
 */
public final class Schedules implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration A_DAY = Duration.ofDays(1);

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
        call(schedule -> !now.isBefore(next.getOrDefault(schedule, Instant.MAX)), now);
    }

    /**
     * Calls every function that looks for work, whether its time has come or not. What is called once a day only keeps a function awake.
     *
     * @throws InterruptedException if told to stop
     */
    public synchronized void runSweeps() throws InterruptedException {
        call(schedule -> schedule.rate().compareTo(A_DAY) < 0, clock.instant());
    }

    private void call(Predicate<ScheduleDefinition> which, Instant now) throws InterruptedException {
        List<ScheduleDefinition> called = next.keySet().stream().filter(which).toList();
        if (called.isEmpty()) {
            return;
        }
        called.forEach(schedule -> next.put(schedule, now.plus(schedule.rate())));
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            // A failure is in the log already; the next call finds the same work.
            calls.invokeAll(called.stream().map(this::invocation).toList());
        }
    }

    private Callable<Invocation> invocation(ScheduleDefinition schedule) {
        LambdaFunction function = functions.get(schedule.function());
        if (function == null) {
            throw new IllegalStateException("no function " + schedule.function());
        }
        return () -> function.invoke(schedule.input().getBytes(UTF_8));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
