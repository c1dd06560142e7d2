package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.scheduling.HourlySweep;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.scheduling.ShardedSweep;
import io.buyerstatus.core.scheduling.ShardedSweep.Moved;
import io.buyerstatus.core.scheduling.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Moves on every message whose time has come: what is planned becomes pending, a claim without an outcome becomes
 * unknown, a silence that lasted too long is broken once. Reads only what is due; the sender does the rest.
 *
 * <p>It keeps a {@link Lead} that is small, whatever is due, and brings again what no sender took without writing it.
 */
public final class SweepDueMessages {
    /** Fewer than would keep a code waiting, and more than senders take while a change is on its way to them. */
    public static final int LEAD = 90;

    /** Twenty seconds in which no sender took anything. */
    private static final int PAUSES = 100;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Workers workers;
    private final Lead.Pace pace;
    private final Patience patience;

    /** Sweeps shard by shard, and waits for no sender: what goes beyond its lead is left to the next sweep. */
    public SweepDueMessages(Ledger ledger, InstantSource clock) {
        this(ledger, clock, Workers.oneByOne(), () -> {});
    }

    /**
     * @param pause waits a fifth of a second for senders that have enough before them
     */
    public SweepDueMessages(Ledger ledger, InstantSource clock, Workers workers, Runnable pause) {
        this.ledger = ledger;
        this.clock = clock;
        this.workers = workers;
        this.pace = new Lead.Pace(LEAD, PAUSES, pause);
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
     * Sweeps until nothing is due, the time is up, or the senders take nothing of what lies before them; what is left is swept next time.
     *
     * @param seen is told what should have left already, also when the sweep throws at its end
     */
    public Swept sweep(BooleanSupplier timeIsUp, Consumer<Stuck> seen) {
        Run run = new Run(timeIsUp);
        try {
            Optional<RuntimeException> broken = Optional.empty();
            Swept earlier = new Swept(0, 0, false);
            try {
                earlier = run.ofEarlierReleases();
            } catch (RuntimeException left) {
                broken = Optional.of(left);
            }
            Swept swept = run.shards();
            if (broken.isPresent()) {
                throw broken.get();
            }
            return new Swept(
                    earlier.due() + swept.due(),
                    earlier.moved() + swept.moved(),
                    earlier.finished() && swept.finished());
        } finally {
            seen.accept(run.stuck());
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

    /** One sweep. */
    private final class Run {
        private final BooleanSupplier timeIsUp;
        private final Lead lead;
        private final Again again = new Again(ledger);
        private Stuck stuck = Stuck.NOTHING;

        private Run(BooleanSupplier timeIsUp) {
            this.timeIsUp = timeIsUp;
            this.lead = new Lead(ledger, pace, timeIsUp);
        }

        /** Rows by the hour: each is written once, which moves it to its shard. */
        private Swept ofEarlierReleases() {
            return new HourlySweep<>(
                            ledger,
                            (message, now) -> {
                                if (message.leased(now)) {
                                    return false;
                                }
                                Message next = next(message, now);
                                saw(message, next.state(), now);
                                return ledger.replace(next);
                            },
                            clock)
                    .sweep(timeIsUp);
        }

        private Swept shards() {
            Instant now = clock.instant();
            Swept swept = new ShardedSweep<>(ledger, this::move, lead, workers).sweep(now, timeIsUp);
            again.end(swept.finished(), now);
            return swept;
        }

        private Moved move(Message message, Instant now) {
            if (message.leased(now)) {
                return Moved.NOT;
            }
            if (message.state() == MessageState.PENDING && !patience.isOver(message, now)) {
                if (!again.bring(message, now)) {
                    return Moved.NOT;
                }
                saw(message, MessageState.PENDING, now);
                return begun(message);
            }
            Message next = next(message, now);
            saw(message, next.state(), now);
            if (!ledger.replace(next)) {
                return Moved.NOT;
            }
            return next.state() == MessageState.PENDING ? begun(next) : Moved.ON;
        }

        private Moved begun(Message message) {
            lead.handed(message);
            return Moved.BEGUN;
        }

        private synchronized void saw(Message message, MessageState next, Instant now) {
            stuck = stuck.and(message, next, now);
        }

        private synchronized Stuck stuck() {
            return stuck;
        }
    }
}
