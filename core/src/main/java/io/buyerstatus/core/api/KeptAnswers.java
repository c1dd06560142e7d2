package io.buyerstatus.core.api;

import java.time.Duration;
import java.time.Instant;

/** Port to what became of what programs asked for, so that what is asked for twice is done once. */
public interface KeptAnswers {
    /** How long an answer is given again. */
    Duration KEPT = Duration.ofDays(2);

    /** How long something may take before whoever asks again does it: longer than any function runs. */
    Duration LEASE = Duration.ofMinutes(1);

    /**
     * An answer.
     *
     * @param body says nothing of any person
     */
    record Answer(int status, String body) {}

    /** What is known of a request. */
    sealed interface Known {}

    /** Nobody asked for it before: it is the caller's to do. */
    record Begun() implements Known {}

    /** It is being done. */
    record InFlight() implements Known {}

    /** It was done. */
    record Done(Answer answer) implements Known {}

    /** The name was given to something else. */
    record Otherwise() implements Known {}

    /** Begins something under its name; one atomic conditional write. */
    Known begin(ApiKey key, RequestStamp stamp, Instant now);

    /** Keeps what became of it. */
    void done(ApiKey key, RequestStamp stamp, Answer answer, Instant now);

    /** Forgets it, since nothing was done: it may be asked for again, be it otherwise. */
    void forget(ApiKey key, RequestStamp stamp);
}
