package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageId;
import java.time.Duration;

/** Port to the queue of messages that own mailboxes are to send: at least once, in any order. */
public interface MailboxQueue {
    /** The longest delay. */
    Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /**
     * Tells of a message. One that is told twice is sent once: whoever takes it claims it first.
     *
     * @param delay at most {@link #LONGEST_DELAY}
     */
    void add(MessageId id, Duration delay);
}
