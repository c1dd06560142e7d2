package io.buyerstatus.core.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A state that a message was in before [C57].
 *
 * @param since when it came into it, to the second
 */
public record MessageStep(MessageState state, Instant since) {
    /** How many are kept of a message: its first ones and its last ones. */
    static final int MOST = 12;

    private static final int FIRST = 3;

    public MessageStep {
        since = since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What a message went through, and one state more. That it was looked at in vain once more is no step of its own. */
    public static List<MessageStep> after(List<MessageStep> before, MessageStep next) {
        if (waits(next.state()) && hasWaited(before, next.state())) {
            return before;
        }
        List<MessageStep> all = new ArrayList<>(before);
        all.add(next);
        if (all.size() > MOST) {
            all.remove(FIRST);
        }
        return List.copyOf(all);
    }

    private static boolean waits(MessageState state) {
        return state == MessageState.WAITING || state == MessageState.PENDING;
    }

    /** Whether the state is among those that it has waited in since it last did anything else. */
    private static boolean hasWaited(List<MessageStep> before, MessageState state) {
        for (MessageStep step : before.reversed()) {
            if (step.state() == state) {
                return true;
            }
            if (!waits(step.state())) {
                return false;
            }
        }
        return false;
    }
}
