package io.buyerstatus.core.message.planning;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.PlannedMessages.Automated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How much automations may say about one order: by one event, by one automation in a day, and by all of them in a day. */
final class AutomationCaps {
    static final int BY_ONE_EVENT = 20;
    static final int BY_ONE_AUTOMATION = 5;
    static final int IN_A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Automated> automated;
    private int byThisEvent;

    AutomationCaps(List<Automated> automated) {
        this.automated = new ArrayList<>(automated);
    }

    /** The message, or the same one left out because there were too many. */
    Message within(Message message, Instant now) {
        if (message.state() == MessageState.SKIPPED) {
            return message;
        }
        automated.removeIf(earlier -> !earlier.at().isAfter(now.minus(DAY)));
        String automation = message.key().type().name();
        long byIt = automated.stream()
                .filter(earlier -> earlier.automation().equals(automation))
                .count();
        if (byThisEvent >= BY_ONE_EVENT) {
            return message.leftOut("too many automations for one event", now);
        }
        if (byIt >= BY_ONE_AUTOMATION || automated.size() >= IN_A_DAY) {
            return message.leftOut("automations said as much about the order as they may in a day", now);
        }
        byThisEvent++;
        automated.addFirst(new Automated(automation, now));
        return message;
    }

    List<Automated> automated() {
        return List.copyOf(automated);
    }
}
