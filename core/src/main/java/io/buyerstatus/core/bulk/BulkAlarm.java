package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import java.util.List;
import java.util.Optional;

/**
 * Stops a message to many by itself where its first mails fare badly. Amazon SES reviews an account from 5 % of bounces or 0.1 % of complaints
 * on.
 */
final class BulkAlarm {
    /** So many are looked at. */
    static final int FIRST = 200;

    private static final int BOUNCES_IN = 20;
    private static final int COMPLAINTS_IN = 1000;

    private BulkAlarm() {}

    /**
     * What is wrong.
     *
     * @param first the messages of the first of its recipients
     * @param included how many recipients it has
     */
    static Optional<BulkRun.Alarm> of(List<Message> first, int included) {
        int judged = Math.min(FIRST, included);
        if (count(first, MessageState.BOUNCED) * BOUNCES_IN > judged) {
            return Optional.of(BulkRun.Alarm.BOUNCES);
        }
        return count(first, MessageState.COMPLAINED) * COMPLAINTS_IN > judged
                ? Optional.of(BulkRun.Alarm.COMPLAINTS)
                : Optional.empty();
    }

    private static long count(List<Message> messages, MessageState state) {
        return messages.stream().filter(message -> message.state() == state).count();
    }
}
