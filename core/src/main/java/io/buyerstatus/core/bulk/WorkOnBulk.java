package io.buyerstatus.core.bulk;

import io.buyerstatus.core.bulk.BulkQueue.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Does one slice of a message to many, and asks for the next. Work that comes twice, or late, is done once; whoever dies with it in hand leaves
 * it to the queue, which brings it again.
 */
public final class WorkOnBulk {
    /** Longer than asking for the next slice takes, and shorter than the queue waits before it brings work again. */
    static final Duration ASKED_FOR = Duration.ofMinutes(1);

    /** As queues count. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final BulkStore store;
    private final GatherRecipients gather;
    private final SendToRecipients send;
    private final BulkQueue queue;
    private final InstantSource clock;

    public WorkOnBulk(
            BulkStore store, GatherRecipients gather, SendToRecipients send, BulkQueue queue, InstantSource clock) {
        this.store = store;
        this.gather = gather;
        this.send = send;
        this.queue = queue;
        this.clock = clock;
    }

    /** Does it, if it is still to be done. */
    public void take(Work work) {
        Optional<BulkRun> found =
                store.find(work.shop(), work.run()).filter(run -> run.state().moves());
        if (found.isEmpty()) {
            return;
        }
        BulkRun run = found.get();
        int at = position(run);
        if (at == work.slice()) {
            step(run, work);
        } else if (at == work.slice() + 1 && stands(run)) {
            ask(run, Duration.ZERO);
        }
    }

    private void step(BulkRun run, Work work) {
        if (run.state() == BulkState.GATHERING) {
            gather.next(run).filter(next -> next.state().moves()).ifPresent(next -> ask(next, Duration.ZERO));
            return;
        }
        switch (send.next(run)) {
            case SendToRecipients.Written(BulkRun next) -> {
                if (next.state().moves()) {
                    ask(next, Duration.ZERO);
                }
            }
            case SendToRecipients.Later(Instant later) -> queue.add(work, until(later));
            case SendToRecipients.Nothing nothing -> {}
        }
    }

    /** Whoever did the slice before may have died before asking for this one; while it moves, somebody did. */
    private boolean stands(BulkRun run) {
        return !clock.instant().isBefore(run.tally().at().plus(ASKED_FOR));
    }

    private Duration until(Instant later) {
        Duration wait = Duration.between(clock.instant(), later);
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(BulkQueue.LONGEST_DELAY) > 0 ? BulkQueue.LONGEST_DELAY : wait;
    }

    /** Asks for the slice that is next. */
    void ask(BulkRun run, Duration delay) {
        queue.add(new Work(run.shop(), run.id(), position(run)), delay);
    }

    private static int position(BulkRun run) {
        return run.state() == BulkState.GATHERING
                ? run.tally().slices()
                : run.tally().sentSlices();
    }
}
