package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Moves on every message whose time has come: what is planned becomes pending, a claim without an outcome becomes
 * unknown, a silence that lasted too long is broken once. Reads only what is due; the sender does the rest.
 */
public final class SweepDueMessages {
    private final HourlySweep<Message> sweep;

    public SweepDueMessages(Ledger ledger, InstantSource clock) {
        this.sweep = new HourlySweep<>(
                ledger, (message, now) -> !message.leased(now) && ledger.replace(next(message, now)), clock);
    }

    /** Sweeps until nothing is due or the time is up; what is left is swept next time. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        return sweep.sweep(timeIsUp);
    }

    /** What a message whose time has come is moved to. */
    private static Message next(Message message, Instant now) {
        return switch (message.state()) {
            case PLANNED -> message.pending(now);
            case WAITING, PENDING ->
                message.waitedTooLong(now)
                        ? message.to(
                                MessageState.FAILED,
                                message.reason().isEmpty() ? "nobody could send it" : "gave up: " + message.reason(),
                                Optional.empty(),
                                now)
                        : message.pending(now);
            case SENDING -> message.outcomeUnknown("the sender's claim expired", now);
            case OUTCOME_UNKNOWN -> message.resending(now);
            case SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED, SKIPPED ->
                throw new IllegalStateException(message.id() + " is due although it is " + message.state());
        };
    }
}
