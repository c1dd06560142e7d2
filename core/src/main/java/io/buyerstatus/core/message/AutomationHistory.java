package io.buyerstatus.core.message;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Port to what became of each message that an automation planned. It is asked of the messages themselves, so that no count is ever wrong and
 * none has to be kept; may lag behind by seconds. What releases before this one planned is in it once it has moved on.
 */
public interface AutomationHistory {
    /**
     * A message of an automation.
     *
     * @param reason why it waits, was skipped or failed; empty otherwise
     * @param template which version of which template was written last, as its {@link Trace} says; empty where none was
     */
    record Planned(Instant at, MessageState state, String reason, String template) {
        /** Whether it left with what the template of this id said. */
        public boolean leftWith(String id) {
            return switch (state) {
                case SENT, DELIVERED, BOUNCED, COMPLAINED, OUTCOME_UNKNOWN -> template.startsWith(id + " ");
                case PLANNED, WAITING, PENDING, SENDING, FAILED, SKIPPED -> false;
            };
        }
    }

    /** Hands over what was planned since a time, in no order. */
    void planned(ShopId shop, String automation, Instant since, Consumer<Planned> each);

    /** How many messages are still to go out, whenever they were planned. */
    int open(ShopId shop, String automation);
}
