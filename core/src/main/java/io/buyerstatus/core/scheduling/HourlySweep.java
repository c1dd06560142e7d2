package io.buyerstatus.core.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/** Visits every row whose time has come, hour by hour from where the last sweep got to; reads only what is due. */
public final class HourlySweep<T> {
    /** A row may reach the index, or be written by a slower clock, this late. */
    private static final Duration LATECOMERS = Duration.ofMinutes(30);

    private final DueRows<T> rows;
    private final BiPredicate<T, Instant> move;
    private final InstantSource clock;

    /**
     * @param move moves a row on, given the present; answers whether it did, or whether it has time yet or somebody else moved it
     *     meanwhile. A row that has time is looked at again by every sweep, if it is moved within {@link #LATECOMERS} of its hour
     */
    public HourlySweep(DueRows<T> rows, BiPredicate<T, Instant> move, InstantSource clock) {
        this.rows = rows;
        this.move = move;
        this.clock = clock;
    }

    /**
     * What a sweep did.
     *
     * @param due how many rows were due
     * @param moved how many of them it moved; the others have time yet, or were moved by somebody else meanwhile
     * @param finished whether it got through before its time was up
     */
    public record Swept(int due, int moved, boolean finished) {}

    /**
     * Sweeps until nothing is due or the time is up; what is left is swept next time.
     *
     * @throws UnreadableRows at the end, if some rows could not be read; every sweep looks at their hours again until they can
     * @throws UnmovableRows at the end, if moving some threw; they held up none of the others, and are looked at again
     */
    public Swept sweep(BooleanSupplier timeIsUp) {
        Instant now = clock.instant();
        Instant present = now.truncatedTo(ChronoUnit.HOURS);
        Instant remembered = rows.cursor().orElse(present.minus(1, ChronoUnit.DAYS));
        Count count = new Count();
        Optional<UnreadableRows> unreadable = Optional.empty();
        for (Instant hour = remembered; !hour.isAfter(present); hour = hour.plus(1, ChronoUnit.HOURS)) {
            if (timeIsUp.getAsBoolean()) {
                return count.swept(false);
            }
            try {
                rows.due(hour, now, page -> page.forEach(row -> visit(row, now, timeIsUp, count)));
            } catch (UnreadableRows some) {
                unreadable = unreadable.or(() -> Optional.of(some));
            }
            if (count.skipped > 0) {
                return count.swept(false);
            }
        }
        if (count.firstFailure.isPresent()) {
            throw new UnmovableRows(count.failed, count.firstFailure.get());
        }
        if (unreadable.isPresent()) {
            throw unreadable.get();
        }
        Instant safe = now.minus(LATECOMERS).truncatedTo(ChronoUnit.HOURS);
        if (safe.isAfter(remembered)) {
            rows.moveCursor(safe);
        }
        return count.swept(true);
    }

    private void visit(T row, Instant now, BooleanSupplier timeIsUp, Count count) {
        count.due++;
        if (timeIsUp.getAsBoolean()) {
            count.skipped++;
            return;
        }
        try {
            if (move.test(row, now)) {
                count.moved++;
            }
        } catch (RuntimeException broken) {
            count.failed++;
            count.firstFailure = count.firstFailure.or(() -> Optional.of(broken));
        }
    }

    /** Counts one sweep. */
    private static final class Count {
        private int due;
        private int moved;
        private int skipped;
        private int failed;
        private Optional<RuntimeException> firstFailure = Optional.empty();

        private Swept swept(boolean finished) {
            return new Swept(due, moved, finished);
        }
    }
}
