package io.buyerstatus.local.source.queue;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Messages that failed and stay invisible until their time comes. Safe for use by several threads. */
final class HeldMessages {

    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    void hold(String messageId, Instant visibleAgain) {
        until.put(messageId, visibleAgain);
    }

    void release(String messageId) {
        until.remove(messageId);
    }

    /** How many are invisible for this reason. */
    int count(Instant now) {
        until.values().removeIf(visibleAgain -> !visibleAgain.isAfter(now));
        return until.size();
    }
}
