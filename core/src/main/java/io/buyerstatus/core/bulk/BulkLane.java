package io.buyerstatus.core.bulk;

import java.time.Instant;
import java.util.Optional;

/** Port to the one place where all messages to many take their turn, of all shops: they share the deployment's sending rate. */
@FunctionalInterface
public interface BulkLane {
    /**
     * Takes a turn of so many messages.
     *
     * @return empty if they may leave now; otherwise when to ask again, and nothing was taken
     */
    Optional<Instant> take(int messages, Instant now);
}
