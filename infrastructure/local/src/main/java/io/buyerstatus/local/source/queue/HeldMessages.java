package io.buyerstatus.local.source.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages that failed and stay invisible until their time comes. The engine's clock is the machine's: when the local clock was moved
 * beyond that time, they are to be made visible by hand. Safe for use by several threads.
 */
final class HeldMessages {

    private record Held(String receipt, Instant byLocalClock, Instant byMachine) {}

    private final Map<String, Held> messages = new ConcurrentHashMap<>();
    private final InstantSource local;
    private final InstantSource machine;

    HeldMessages(InstantSource local, InstantSource machine) {
        this.local = local;
        this.machine = machine;
    }

    void hold(String messageId, String receipt, Duration visibility) {
        messages.put(
                messageId,
                new Held(
                        receipt,
                        local.instant().plus(visibility),
                        machine.instant().plus(visibility)));
    }

    /** It was received again. */
    void release(String messageId) {
        messages.remove(messageId);
    }

    /** Takes out those whose time has come by the local clock, but not yet by the engine's. */
    List<String> takeDueReceipts() {
        List<String> due = new ArrayList<>();
        messages.forEach((id, held) -> {
            boolean visible = !held.byMachine().isAfter(machine.instant());
            boolean wanted = !held.byLocalClock().isAfter(local.instant());
            if ((visible || wanted) && messages.remove(id, held) && !visible) {
                due.add(held.receipt());
            }
        });
        return due;
    }

    /** How many are invisible for this reason. */
    int count() {
        return messages.size();
    }
}
