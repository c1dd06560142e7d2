package io.buyerstatus.local.travel;

import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.EventSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until nothing is left to do anywhere: no queue, no stream and no courier of the stand-ins has anything under way. */
public final class Quiescence {

    private static final Duration GLANCE = Duration.ofMillis(10);

    private final List<EventSource> sources;
    private final BooleanSupplier standInsIdle;
    private final Activity activity;

    /**
     * Watches sources.
     *
     * @param standInsIdle whether the stand-ins have delivered everything
     */
    public Quiescence(List<EventSource> sources, BooleanSupplier standInsIdle, Activity activity) {
        this.sources = List.copyOf(sources);
        this.standInsIdle = standInsIdle;
        this.activity = activity;
    }

    /**
     * Waits as long as things go on; how long they take depends on the machine.
     *
     * @param patience for how long nothing may arrive anywhere although something is still under way
     * @param ceiling after which what goes on is taken for something that never ends
     * @return whether it became still
     * @throws InterruptedException if told to stop
     */
    public boolean await(Duration patience, Duration ceiling) throws InterruptedException {
        long begun = System.nanoTime();
        long movedAt = begun;
        long moved = activity.mark();
        while (!isStill()) {
            long now = System.nanoTime();
            if (activity.mark() != moved) {
                moved = activity.mark();
                movedAt = now;
            }
            if (now - movedAt > patience.toNanos() || now - begun > ceiling.toNanos()) {
                return false;
            }
            Thread.sleep(GLANCE);
        }
        return true;
    }

    /**
     * A quick look instead of a wait: whether what was written up to now brought nothing new for any function.
     *
     * @param mark the activity from which on something counts as new
     * @throws InterruptedException if told to stop
     */
    public boolean nothingSince(long mark) throws InterruptedException {
        for (EventSource source : sources) {
            if (source.followsWrites() && !source.isQuiet()) {
                return false;
            }
        }
        return activity.mark() == mark && standInsIdle.getAsBoolean();
    }

    /** One source may feed another, so all must be quiet twice with nothing having arrived in between. */
    private boolean isStill() throws InterruptedException {
        long before = activity.mark();
        for (int look = 0; look < 2; look++) {
            if (!allQuiet()) {
                return false;
            }
        }
        return activity.mark() == before;
    }

    private boolean allQuiet() throws InterruptedException {
        if (!standInsIdle.getAsBoolean()) {
            return false;
        }
        for (EventSource source : sources) {
            if (!source.isQuiet()) {
                return false;
            }
        }
        return standInsIdle.getAsBoolean();
    }
}
