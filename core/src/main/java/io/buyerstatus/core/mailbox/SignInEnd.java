package io.buyerstatus.core.mailbox;

import java.time.Duration;
import java.time.Instant;

/**
 * When a sign-in for a mailbox ends whatever we do, as its provider said when somebody signed in.
 *
 * @param at when nothing can be renewed any more
 * @param warnFrom from when on the seller is to be told
 * @param told whether the warning was written down
 */
public record SignInEnd(Instant at, Instant warnFrom, boolean told) {
    /** How long before it the seller is told, where the sign-in holds at least twice as long. */
    public static final Duration AHEAD = Duration.ofDays(14);

    /** An end that is so far away. */
    public static SignInEnd in(Duration life, Instant now) {
        Duration half = life.dividedBy(2);
        Instant at = now.plus(life);
        return new SignInEnd(at, at.minus(half.compareTo(AHEAD) < 0 ? half : AHEAD), false);
    }

    /** Whether it is time to say so, which nobody did. */
    public boolean due(Instant now) {
        return !told && !now.isBefore(warnFrom);
    }

    /** The warning is written down. */
    public SignInEnd warned() {
        return new SignInEnd(at, warnFrom, true);
    }
}
