package io.buyerstatus.local.travel;

import io.buyerstatus.local.clock.OffsetClock;
import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves the local clock on. Time passes in steps of two hours: after each, the schedules run and what they set off is done, so that
 * things happen in the order in which they would have, at about the time at which they would have.
 */
public final class TimeMachine {

    private static final Duration STEP = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CEILING = Duration.ofMinutes(10);
    private static final int MOST_ROUNDS = 50;

    /**
     * Where a journey ended.
     *
     * @param settled whether everything that became due is done; otherwise something still works, or fails again and again
     */
    public record Arrival(Instant now, boolean settled) {}

    private final OffsetClock clock;
    private final Schedules schedules;
    private final Quiescence stillness;
    private final Activity activity;

    public TimeMachine(OffsetClock clock, Schedules schedules, Quiescence stillness, Activity activity) {
        this.clock = clock;
        this.schedules = schedules;
        this.stillness = stillness;
        this.activity = activity;
    }

    /** The present. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Lets time pass, and returns when what became due is done. One journey at a time.
     *
     * @param by not negative; zero only waits for what is due now
     * @throws InterruptedException if told to stop
     */
    public synchronized Arrival advance(Duration by) throws InterruptedException {
        // What came before the journey belongs to the time before it.
        boolean settled = stillness.await(PATIENCE, CEILING);
        Duration rest = by;
        while (rest.isPositive()) {
            Duration step = rest.compareTo(STEP) < 0 ? rest : STEP;
            clock.advance(step);
            rest = rest.minus(step);
            long before = activity.mark();
            schedules.runDue();
            settled = stillness.nothingSince(before) || stillness.await(PATIENCE, CEILING);
        }
        return new Arrival(clock.instant(), settled && exhaust());
    }

    /** Runs the schedules until they find nothing more. */
    private boolean exhaust() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long before = activity.mark();
            schedules.runSweeps();
            if (!stillness.await(PATIENCE, CEILING)) {
                return false;
            }
            if (activity.mark() == before) {
                return true;
            }
        }
        return false;
    }
}
