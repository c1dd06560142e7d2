package io.buyerstatus.core.ingest;

import java.util.List;

/** Port to the queue of order events. */
public interface EventQueue {
    /** The longest body that the queue takes, in bytes of UTF-8 ({@code MaximumMessageSize} of the template's queue). */
    int MAX_BODY_BYTES = 262_144;

    /**
     * Puts every body into the queue, each as one message. When it returns, all are there; when it throws, some may be:
     * trying again with the same events changes nothing, since each event has one effect.
     *
     * @throws IllegalArgumentException when a body is longer than {@link #MAX_BODY_BYTES}; then none was put
     */
    void enqueue(List<String> bodies);
}
