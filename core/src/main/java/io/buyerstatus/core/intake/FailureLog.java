package io.buyerstatus.core.intake;

import java.time.Instant;
import java.util.Optional;

/** Port to the operator's record of why a queue's message failed; a dead letter itself carries no reason. */
public interface FailureLog {
    /**
     * The newest failure of a message.
     *
     * @param receives how often the queue had handed it over
     */
    record Failure(String messageId, int receives, String reason, Instant at) {}

    /** Remembers a failure; a later one of the same message replaces it. */
    void record(Failure failure);

    Optional<Failure> find(String messageId);
}
