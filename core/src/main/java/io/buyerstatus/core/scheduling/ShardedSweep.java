package io.buyerstatus.core.scheduling;

import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Visits every row of all shards whose time has come, from each shard's oldest on. Where there is no room for what it would begin
 * it reads nothing either: what is left lies where it was, and has cost nothing.
 */
public final class ShardedSweep<T> {
    /** Read at a time while rows are begun; a shard's part of the room. */
    private static final int FEW = 4;

    /** Read at a time while rows are only looked at. */
    private static final int MANY = 64;

    private final DueShards<T> rows;
    private final BiFunction<T, Instant, Moved> move;
    private final Room room;
    private final Workers workers;

    /** What moving a row came to. */
    public enum Moved {
        /** It was begun, and takes its place in the {@link Room}. */
        BEGUN,

        /** It was moved, and nobody needs to take it. */
        ON,

        /** It has time yet, or somebody else moved it. */
        NOT
    }

    /** @param move moves a row on, given the present; called by several threads where the workers are */
    public ShardedSweep(DueShards<T> rows, BiFunction<T, Instant, Moved> move, Room room, Workers workers) {
        this.rows = rows;
        this.move = move;
        this.room = room;
        this.workers = workers;
    }

    /**
     * Sweeps until nothing is due, the time is up or there is no room.
     *
     * @throws UnreadableRows at the end, if some rows could not be read
     * @throws UnmovableRows at the end, if moving some threw; they held up none of the others
     */
    public Swept sweep(Instant now, BooleanSupplier timeIsUp) {
        Count count = new Count();
        workers.all(IntStream.range(0, DueShards.SHARDS)
                .<Runnable>mapToObj(shard -> () -> walk(shard, now, timeIsUp, count))
                .toList());
        return count.swept();
    }

    private void walk(int shard, Instant now, BooleanSupplier timeIsUp, Count count) {
        DueShards.Reader<T> reader = rows.shard(shard, now);
        int mine = 0;
        boolean onlyLooking = false;
        try {
            while (!reader.atEnd()) {
                mine = mine > 0 || timeIsUp.getAsBoolean() ? mine : room.take(FEW);
                if (mine == 0 || timeIsUp.getAsBoolean()) {
                    count.unfinished();
                    return;
                }
                List<T> page = reader.next(onlyLooking ? MANY : mine);
                onlyLooking = !page.isEmpty();
                for (T row : page) {
                    mine = mine > 0 ? mine : room.take(1);
                    if (mine == 0 || timeIsUp.getAsBoolean()) {
                        count.unfinished();
                        return;
                    }
                    if (visit(row, now, count) == Moved.BEGUN) {
                        mine--;
                        onlyLooking = false;
                    }
                }
            }
        } finally {
            room.giveBack(mine);
            count.unreadable(reader.unreadable());
        }
    }

    private Moved visit(T row, Instant now, Count count) {
        try {
            Moved moved = move.apply(row, now);
            count.visited(moved);
            return moved;
        } catch (RuntimeException broken) {
            count.failed(broken);
            return Moved.NOT;
        }
    }

    /** Counts one sweep. */
    private static final class Count {
        private final List<RuntimeException> failures = new ArrayList<>();
        private final List<RuntimeException> unreadable = new ArrayList<>();
        private int due;
        private int moved;
        private boolean finished = true;

        private synchronized void visited(Moved what) {
            due++;
            moved += what == Moved.NOT ? 0 : 1;
        }

        private synchronized void failed(RuntimeException why) {
            due++;
            failures.add(why);
        }

        private synchronized void unreadable(List<RuntimeException> why) {
            unreadable.addAll(why);
        }

        private synchronized void unfinished() {
            finished = false;
        }

        private synchronized Swept swept() {
            if (!failures.isEmpty()) {
                throw new UnmovableRows(failures.size(), failures.getFirst());
            }
            if (!unreadable.isEmpty()) {
                throw new UnreadableRows(unreadable.size(), unreadable.getFirst());
            }
            return new Swept(due, moved, finished);
        }
    }
}
