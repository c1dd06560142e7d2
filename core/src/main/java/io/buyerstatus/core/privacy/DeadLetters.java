package io.buyerstatus.core.privacy;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Port to what queues gave up on. It may be anything that was ever sent to them. */
public interface DeadLetters {
    /**
     * One of them.
     *
     * @param body as it was sent
     * @param sentAt when it was
     */
    record Letter(String body, Instant sentAt) {}

    /**
     * What was done.
     *
     * @param finished whether there were no more when it ended
     */
    record Looked(int letters, int takenOut, boolean finished) {}

    /**
     * Looks at all of them and takes out those that are to go; the others stay as they are.
     *
     * @param timeIsUp ends it early
     */
    Looked takeOut(Predicate<Letter> goes, BooleanSupplier timeIsUp);
}
