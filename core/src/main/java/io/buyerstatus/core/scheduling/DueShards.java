package io.buyerstatus.core.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * Port to rows that become due, spread over shards, so that no key of an index takes the writes of all of them, and each shard
 * can be swept beside the others.
 */
public interface DueShards<T> {
    /** How many there are; a row stays in its own for ever. */
    int SHARDS = 16;

    /** Reads what is due in one shard up to a time, in order of the due times; may lag behind by seconds. */
    Reader<T> shard(int number, Instant until);

    /** Where somebody who reads a shard has got to. */
    interface Reader<T> {
        /** Whether nothing is left to be read. */
        boolean atEnd();

        /**
         * The next rows, fewer or none where some cannot be read or the end was not known to be near; those are counted, and looked at
         * again by every sweep until they can be.
         *
         * @param most how many are read, so that nobody reads what they have no time for
         */
        List<T> next(int most);

        /** Why some rows could not be read so far. */
        List<RuntimeException> unreadable();
    }
}
