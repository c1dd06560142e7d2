package io.buyerstatus.core.message;

import java.time.Instant;
import java.util.Optional;

/** A message of which nobody knows whether it left, once there is nobody left to ask but a person. */
public final class Unsettled {
    private static final String SILENCE = "silence after it was handed in; ";
    private static final String NOT_FILED = SILENCE + "it is not among the sent mails";
    private static final String NOBODY_LOOKS = SILENCE + "nobody can look among the sent mails";
    private static final String LEFT = "left, somebody says";

    private Unsettled() {}

    /**
     * The message of an own mailbox after the longest wait for the sent mails.
     *
     * @param lookedFor whether somebody looked, and did not find it
     */
    public static Message notFiled(Message message, boolean lookedFor, Instant now) {
        return message.to(MessageState.OUTCOME_UNKNOWN, lookedFor ? NOT_FILED : NOBODY_LOOKS, Optional.empty(), now);
    }

    /** Whether a person must say what became of it: it is neither looked for nor brought again any more. */
    public static boolean leftToPeople(Message message) {
        boolean looking =
                !message.delivery().mailbox().isEmpty() && !message.reason().startsWith(SILENCE);
        return message.state() == MessageState.OUTCOME_UNKNOWN && message.due().isEmpty() && !looking;
    }

    /** The message as one that left, since a person found out that it did. */
    public static Message left(Message message, Instant now) {
        return message.to(MessageState.SENT, LEFT, Optional.empty(), now);
    }

    /** The message as one to be sent once more, since a person says so; flagged for good, as it may arrive twice. */
    public static Message again(Message message, Instant now) {
        return message.resentAfterSilence(now);
    }
}
