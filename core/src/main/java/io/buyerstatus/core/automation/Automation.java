package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.timing.Schedule;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a shop wants to be done by itself.
 *
 * @param name as its staff call it, never shown to buyers
 * @param activeFrom what happened before is none of its business; empty while it was never live
 */
public record Automation(
        AutomationId id,
        String name,
        State state,
        Trigger trigger,
        Condition condition,
        Action action,
        Schedule schedule,
        Waiting waiting,
        Optional<Instant> activeFrom) {
    /** Whether it does anything. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** It plans and evaluates; nothing leaves. */
        TEST,
        LIVE,
        /** It plans, and what it planned waits for a person's word. */
        HELD,
        /** What it planned is skipped. */
        OFF;

        /** Its name in documents and stores. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it plans messages. */
        public boolean plans() {
            return this == TEST || this == LIVE || this == HELD;
        }
    }

    public Automation {
        Checks.text(name, 100, "name");
        Checks.require(condition.levels() <= Condition.MOST_LEVELS, "if", "is nested deeper than 3");
        Checks.require(condition.tests().size() <= Condition.MOST_TESTS, "if", "asks more than 20 things");
    }

    /** The same, in another state; what it is live for begins now, if it was not before. */
    public Automation in(State next, Instant now) {
        Optional<Instant> from = next.plans() && !state.plans() ? Optional.of(now) : activeFrom;
        return new Automation(id, name, next, trigger, condition, action, schedule, waiting, from);
    }

    /** The same, for what happens from a moment on. */
    public Automation activeFrom(Optional<Instant> from) {
        return new Automation(id, name, state, trigger, condition, action, schedule, waiting, from);
    }
}
