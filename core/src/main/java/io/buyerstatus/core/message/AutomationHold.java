package io.buyerstatus.core.message;

import java.time.Instant;

/** That an automation was held, since it was about to write to very many at once or most of its messages failed, and what a person decided. */
public sealed interface AutomationHold {
    /** When it came to stand. */
    Instant since();

    /** Why an automation is held. */
    enum Why {
        VERY_MANY_AT_ONCE,
        MOST_FAILED
    }

    /**
     * What it planned waits for a person.
     *
     * @param about what the message was about that was one too many; the shop's notice is about the same
     */
    record Held(Instant since, Subject about, Why why) implements AutomationHold {
        /** It was about to write to very many at once. */
        public Held(Instant since, Subject about) {
            this(since, about, Why.VERY_MANY_AT_ONCE);
        }
    }

    /** It may write to as many as it wants, for a day; then it is looked at as ever. */
    record Released(Instant since) implements AutomationHold {}

    /** What it planned until then is left out. */
    record Dropped(Instant since) implements AutomationHold {}
}
