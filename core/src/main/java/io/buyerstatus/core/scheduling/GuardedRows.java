package io.buyerstatus.core.scheduling;

import java.util.Optional;

/** Port to rows that are found by their keys, and replaced under the guard of their revisions. */
public interface GuardedRows<K, R> {
    /** The row as it is now (strongly consistent). */
    Optional<R> find(K key);

    /**
     * Replaces a row if it still has the revision before {@code next}'s.
     *
     * @return whether it did; {@code false} means that somebody else changed it meanwhile
     */
    boolean replace(R next);
}
