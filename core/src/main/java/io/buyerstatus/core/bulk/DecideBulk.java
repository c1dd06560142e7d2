package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What people decide about a message to many. */
public final class DecideBulk {
    private static final int ATTEMPTS = 5;

    private final BulkStore store;
    private final WorkOnBulk work;
    private final InstantSource clock;

    public DecideBulk(BulkStore store, WorkOnBulk work, InstantSource clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** It is not as it was when it was looked at: somebody else decided, or it moved on. */
        CHANGED,
        UNKNOWN
    }

    /**
     * Begins one, and looks at the first of those who were chosen; the queue does the others. Begun again under the same id, it is the one
     * that is there.
     */
    public void begin(Colleague who, BulkId id, BulkSelection selection, BulkWords words, boolean again) {
        BulkRun run = BulkRun.begin(
                who.shop(),
                id,
                new BulkRun.Begun(who.id(), who.name(), clock.instant(), words.name()),
                selection,
                again);
        store.begin(run, words);
        work.take(new BulkQueue.Work(run.shop(), id, 0));
    }

    /**
     * Sends it to those who were frozen.
     *
     * @param count how many the button said
     */
    public Result send(Colleague who, BulkId id, int count) {
        return change(who.shop(), id, run -> {
            if (run.tally().included() != count || count == 0) {
                return Optional.empty();
            }
            return switch (run.state()) {
                case READY -> Optional.of(run.to(BulkState.SENDING, who.name(), Optional.empty(), clock.instant()));
                case SENDING, DONE -> Optional.of(run);
                case GATHERING, STOPPED, ENDED -> Optional.empty();
            };
        });
    }

    /** Keeps what was not sent from leaving, also where all was written and waits for its turn. */
    public Result stop(Colleague who, BulkId id) {
        return change(who.shop(), id, run -> switch (run.state()) {
            case SENDING, DONE -> Optional.of(run.to(BulkState.STOPPED, who.name(), Optional.empty(), clock.instant()));
            case STOPPED -> Optional.of(run);
            case GATHERING, READY, ENDED -> Optional.empty();
        });
    }

    /** Goes on with what was stopped, or stands. */
    public Result resume(Colleague who, BulkId id) {
        return change(who.shop(), id, run -> switch (run.state()) {
            case STOPPED -> Optional.of(run.to(BulkState.SENDING, who.name(), Optional.empty(), clock.instant()));
            case SENDING, GATHERING -> Optional.of(run);
            case READY, DONE, ENDED -> Optional.empty();
        });
    }

    /** Gives it up: nobody who did not get it yet does. */
    public Result end(Colleague who, BulkId id) {
        return change(who.shop(), id, run -> switch (run.state()) {
            case GATHERING, READY, STOPPED ->
                Optional.of(run.to(BulkState.ENDED, who.name(), Optional.empty(), clock.instant()));
            case ENDED -> Optional.of(run);
            case SENDING, DONE -> Optional.empty();
        });
    }

    /** A change. */
    private interface Change {
        /** As it shall be; the same where it is so already, empty where that cannot be. */
        Optional<BulkRun> of(BulkRun run);
    }

    private Result change(ShopId shop, BulkId id, Change change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<BulkRun> run = store.find(shop, id);
            if (run.isEmpty()) {
                return Result.UNKNOWN;
            }
            Optional<BulkRun> next = change.of(run.get());
            if (next.isEmpty()) {
                return Result.CHANGED;
            }
            boolean same = next.get().equals(run.get());
            if (same || store.replace(next.get())) {
                goOn(next.get(), same);
                return Result.DONE;
            }
        }
        return Result.CHANGED;
    }

    /** Who died between the change and this left it standing: asked again, it goes on. */
    private void goOn(BulkRun run, boolean same) {
        Instant now = clock.instant();
        boolean stands = !now.isBefore(run.tally().at().plus(WorkOnBulk.ASKED_FOR));
        if (run.state().moves() && (!same || stands)) {
            work.ask(run, Duration.ZERO);
        }
    }
}
