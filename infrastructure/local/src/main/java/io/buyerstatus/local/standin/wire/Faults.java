package io.buyerstatus.local.standin.wire;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The fault switch: tells the stand-ins to fail the next calls of an operation, so that a test can be hard on the code
 * that sends. Safe for use by several threads; each planned fault meets exactly one call.
 */
public final class Faults {

    /** How a call fails, and whether it had its effect all the same. */
    public enum Kind {
        /** Answered with the service's throttling error; no effect. */
        THROTTLED(false),
        /** Answered with a 500; no effect. */
        FAILED(false),
        /** Answered with a 500 although it was carried out. */
        FAILED_AFTER_EFFECT(true),
        /** The connection is dropped; no effect. */
        DROPPED(false),
        /** The connection is dropped after it was carried out: a lost response. */
        DROPPED_AFTER_EFFECT(true);

        private final boolean afterEffect;

        Kind(boolean afterEffect) {
            this.afterEffect = afterEffect;
        }

        /** Whether the operation is carried out before it fails. */
        public boolean isAfterEffect() {
            return afterEffect;
        }
    }

    private final Map<String, Queue<Kind>> planned = new HashMap<>();

    /**
     * Lets the next {@code times} calls of the operation fail, after those that are already planned.
     *
     * @param operation the operation's name in the API reference, such as {@code SendEmail} or {@code Publish}
     */
    public synchronized void next(String operation, Kind kind, int times) {
        Queue<Kind> queue = planned.computeIfAbsent(operation, name -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(kind);
        }
    }

    /** Forgets everything that is planned. */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized Optional<Kind> take(String operation) {
        return Optional.ofNullable(planned.get(operation)).map(Queue::poll);
    }
}
