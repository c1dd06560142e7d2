package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Moves on every message whose time has come: what is planned becomes pending, a claim without an outcome becomes
 * unknown, a silence that lasted too long is broken once. Reads only what is due; the sender does the rest.
 */
public final class SweepDueMessages {
    private final Ledger ledger;
    private final InstantSource clock;
    private final Patience patience;

    public SweepDueMessages(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.patience = new Patience(ledger);
    }

    /**
     * What a sweep met that should have left already. A message that cannot leave comes by at least every half hour.
     *
     * @param waiting were tried, and sending did not work
     * @param unhandled were pending, and no sender took them
     * @param unknown came without an outcome
     * @param failed were given up
     * @param oldest how long ago the first of these was wanted
     */
    public record Stuck(int waiting, int unhandled, int unknown, int failed, Duration oldest) {
        private static final Stuck NOTHING = new Stuck(0, 0, 0, 0, Duration.ZERO);

        private Stuck and(Message message, MessageState next, Instant now) {
            boolean tried = message.state() == MessageState.WAITING
                    && message.delivery().attempts() > 0;
            boolean pending = message.state() == MessageState.PENDING;
            boolean unclear = next == MessageState.OUTCOME_UNKNOWN;
            boolean ended = next == MessageState.FAILED;
            if (!tried && !pending && !unclear) {
                return this;
            }
            Duration age = Duration.between(message.schedule().wantedAt(), now);
            return new Stuck(
                    waiting + (tried ? 1 : 0),
                    unhandled + (pending && !ended ? 1 : 0),
                    unknown + (unclear ? 1 : 0),
                    failed + (ended ? 1 : 0),
                    age.compareTo(oldest) > 0 ? age : oldest);
        }
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep(timeIsUp, stuck -> {});
    }

    /**
     * Sweeps until nothing is due or the time is up; what is left is swept next time.
     *
     * @param seen is told what should have left already, also when the sweep throws at its end
     */
    public Swept sweep(BooleanSupplier timeIsUp, Consumer<Stuck> seen) {
        Stuck[] stuck = {Stuck.NOTHING};
        HourlySweep<Message> sweep = new HourlySweep<>(
                ledger,
                (message, now) -> {
                    if (message.leased(now)) {
                        return false;
                    }
                    Message next = next(message, now);
                    stuck[0] = stuck[0].and(message, next.state(), now);
                    return ledger.replace(next);
                },
                clock);
        try {
            return sweep.sweep(timeIsUp);
        } finally {
            seen.accept(stuck[0]);
        }
    }

    /** What a message whose time has come is moved to. */
    private Message next(Message message, Instant now) {
        return switch (message.state()) {
            case PLANNED, WAITING -> message.pending(now);
            case PENDING ->
                patience.isOver(message, now)
                        ? message.to(
                                MessageState.FAILED,
                                message.reason().isEmpty() ? "nobody could send it" : "gave up: " + message.reason(),
                                Optional.empty(),
                                now)
                        : message.stillPending(now);
            case SENDING -> message.outcomeUnknown("the sender's claim expired", now);
            case OUTCOME_UNKNOWN -> message.resending(now);
            case SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, SKIPPED ->
                throw new IllegalStateException(message.id() + " is due although it is " + message.state());
        };
    }
}
