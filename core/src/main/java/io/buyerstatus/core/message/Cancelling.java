package io.buyerstatus.core.message;

import java.time.Instant;
import java.util.Optional;

/** A person keeps a message from leaving, and may think better of it. Where an event wants it again, it stays cancelled. */
public final class Cancelling {
    private static final String BY_HAND = "cancelled by hand";

    private Cancelling() {}

    /** Whether it can still be kept from leaving. */
    public static boolean possible(Message message) {
        return switch (message.state()) {
            case PLANNED, WAITING, PENDING -> true;
            case SENDING, SENT, DELIVERED, BOUNCED, COMPLAINED, OUTCOME_UNKNOWN, FAILED, SKIPPED -> false;
        };
    }

    /** The message, cancelled. */
    public static Message cancel(Message message, Instant now) {
        return message.skipped(BY_HAND, now);
    }

    /** Whether a person cancelled it. */
    public static boolean cancelled(Message message) {
        return message.state() == MessageState.SKIPPED && message.reason().equals(BY_HAND);
    }

    /** The message as if nobody had cancelled it: due when it was wanted, or now where that has passed. */
    public static Message restore(Message message, Instant now) {
        Instant wanted = message.schedule().wantedAt();
        return wanted.isAfter(now)
                ? message.to(MessageState.PLANNED, "", Optional.of(wanted), now)
                : message.revived(now);
    }
}
