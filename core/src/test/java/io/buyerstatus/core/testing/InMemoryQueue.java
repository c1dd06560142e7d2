package io.buyerstatus.core.testing;

import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A queue of events in memory. */
public final class InMemoryQueue implements EventQueue {
    private final List<String> bodies = new ArrayList<>();

    /** Everything that was put in, oldest first. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public synchronized void enqueue(List<String> more) {
        more.forEach(body -> Checks.require(
                body.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES,
                "body",
                "is longer than the queue takes"));
        bodies.addAll(more);
    }
}
