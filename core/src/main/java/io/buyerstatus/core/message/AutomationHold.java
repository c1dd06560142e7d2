package io.buyerstatus.core.message;

import java.time.Instant;

/** That an automation was about to write to very many at once, and what a person decided about it. */
public sealed interface AutomationHold {
    /** When it came to stand. */
    Instant since();

    /**
     * What it planned waits for a person.
     *
     * @param about what the message was about that was one too many; the shop's notice is about the same
     */
    record Held(Instant since, Subject about) implements AutomationHold {}

    /** It may write to as many as it wants, for a day; then it is looked at as ever. */
    record Released(Instant since) implements AutomationHold {}

    /** What it planned until then is left out. */
    record Dropped(Instant since) implements AutomationHold {}
}
