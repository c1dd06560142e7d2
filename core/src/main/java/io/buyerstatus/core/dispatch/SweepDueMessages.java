package io.buyerstatus.core.dispatch;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Moves on every message whose time has come: what is planned becomes pending, a claim without an outcome becomes
 * unknown, a silence that lasted too long is broken once. Reads only what is due; the sender does the rest.
 */
public final class SweepDueMessages {
    /** A row may reach the index, or be written by a slower clock, this late. */
    private static final Duration LATECOMERS = Duration.ofMinutes(30);

    private final Ledger ledger;
    private final InstantSource clock;

    public SweepDueMessages(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a sweep did.
     *
     * @param due how many rows were due
     * @param moved how many of them it moved; the others were moved by somebody else meanwhile
     * @param finished whether it got through before its time was up
     */
    public record Swept(int due, int moved, boolean finished) {}

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        Instant now = clock.instant();
        Instant present = now.truncatedTo(ChronoUnit.HOURS);
        Instant remembered = ledger.cursor().orElse(present.minus(1, ChronoUnit.DAYS));
        Count count = new Count();
        for (Instant hour = remembered; !hour.isAfter(present); hour = hour.plus(1, ChronoUnit.HOURS)) {
            if (timeIsUp.getAsBoolean()) {
                return count.swept(false);
            }
            ledger.due(hour, now, page -> page.forEach(message -> move(message, now, timeIsUp, count)));
            if (count.skipped > 0) {
                return count.swept(false);
            }
        }
        Instant safe = now.minus(LATECOMERS).truncatedTo(ChronoUnit.HOURS);
        if (safe.isAfter(remembered)) {
            ledger.moveCursor(safe);
        }
        return count.swept(true);
    }

    private void move(Message message, Instant now, BooleanSupplier timeIsUp, Count count) {
        count.due++;
        if (timeIsUp.getAsBoolean()) {
            count.skipped++;
        } else if (ledger.replace(next(message, now))) {
            count.moved++;
        }
    }

    /** What becomes of a message whose time has come. */
    private static Message next(Message message, Instant now) {
        return switch (message.state()) {
            case PLANNED -> message.pending(now);
            case WAITING, PENDING ->
                message.outOfPatience(now)
                        ? message.to(
                                MessageState.FAILED,
                                message.reason().isEmpty() ? "nobody could send it" : "gave up: " + message.reason(),
                                Optional.empty(),
                                now)
                        : message.pending(now);
            case SENDING -> message.unknown("the sender did not come back", now);
            case UNKNOWN -> message.resending(now);
            case SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, SKIPPED ->
                throw new IllegalStateException(message.id() + " is due although it is " + message.state());
        };
    }

    /** Counts one sweep. */
    private static final class Count {
        private int due;
        private int moved;
        private int skipped;

        private Swept swept(boolean finished) {
            return new Swept(due, moved, finished);
        }
    }
}
