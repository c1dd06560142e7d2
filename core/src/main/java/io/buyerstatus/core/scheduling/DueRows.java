package io.buyerstatus.core.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Port to rows that become due, kept by hour so that a sweep reads only these. */
public interface DueRows<T> {
    /**
     * What was due in one hour (UTC), up to a time, in order of the due times; may lag behind by seconds. Pages are handed
     * over as they are read.
     *
     * @param hour any instant of the hour
     * @throws UnreadableRows after the last page, if some could not be read
     */
    void due(Instant hour, Instant until, Consumer<List<T>> page);

    /** The oldest hour that may still hold due rows; empty before the first sweep. */
    Optional<Instant> cursor();

    /** Remembers that no hour before this one holds due rows. */
    void moveCursor(Instant hour);
}
