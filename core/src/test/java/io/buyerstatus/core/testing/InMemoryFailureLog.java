package io.buyerstatus.core.testing;

import io.buyerstatus.core.ingest.FailureLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Failures in memory. */
public final class InMemoryFailureLog implements FailureLog {
    private final Map<String, Failure> failures = new HashMap<>();

    @Override
    public synchronized void record(Failure failure) {
        String reason = failure.reason();
        failures.put(
                failure.messageId(),
                new Failure(
                        failure.messageId(),
                        failure.receives(),
                        reason.substring(0, Math.min(MAX_REASON, reason.length())),
                        failure.at()));
    }

    @Override
    public synchronized Optional<Failure> find(String messageId) {
        return Optional.ofNullable(failures.get(messageId));
    }
}
