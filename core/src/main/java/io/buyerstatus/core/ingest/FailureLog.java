package io.buyerstatus.core.ingest;

import java.time.Instant;
import java.util.Optional;

/** Port to the operator's record of why a queue's message failed; a dead letter itself carries no reason. */
public interface FailureLog {
    /** The longest reason that is kept, in UTF-16 units; a longer one is cut. */
    int MAX_REASON = 1000;

    /**
     * The newest failure of a message.
     *
     * @param receives how often the queue had handed it over
     * @param reason names fields and rules, holds nothing of a person
     */
    record Failure(String messageId, int receives, String reason, Instant at) {}

    /** Remembers a failure for longer than a dead letter lives; a later one of the same message replaces it. */
    void record(Failure failure);

    /** What is known of a message's failure. */
    Optional<Failure> find(String messageId);
}
