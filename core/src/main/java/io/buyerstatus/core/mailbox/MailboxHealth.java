package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a mailbox may be used. Refused log-ins make it invalid, three over ten minutes or one that the server calls final; what passes
 * by itself, such as a time-out, only makes pauses that grow.
 *
 * @param refusals log-ins that were refused, one after the other
 * @param firstRefusal when the first of these was
 * @param troubles failures of any other kind, one after the other
 * @param pausedUntil nothing is tried before
 * @param invalidSince empty while it is valid
 * @param reason what the server said last; empty where all is well
 * @param noticeAbout the subject that the notice to the seller belongs to; empty before there is one to send
 * @param told whether the notice was written down
 */
public record MailboxHealth(
        int refusals,
        Optional<Instant> firstRefusal,
        int troubles,
        Optional<Instant> pausedUntil,
        Optional<Instant> invalidSince,
        String reason,
        String noticeAbout,
        boolean told) {
    /** Nothing is known against it. */
    public static final MailboxHealth WELL =
            new MailboxHealth(0, Optional.empty(), 0, Optional.empty(), Optional.empty(), "", "", false);

    /** How many refused log-ins make a mailbox invalid. */
    public static final int REFUSALS = 3;

    /** Over how long they must be spread: a provider's own outage refuses, too. */
    public static final Duration REFUSALS_OVER = Duration.ofMinutes(10);

    private static final int LONGEST_REASON = 200;
    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    public MailboxHealth {
        Checks.require(refusals >= 0 && troubles >= 0, "mailbox", "counts must not be negative");
        Checks.atMost(reason, LONGEST_REASON, "reason");
    }

    public boolean invalid() {
        return invalidSince.isPresent();
    }

    /** Until when nothing is tried; empty where it may be tried now. */
    public Optional<Instant> paused(Instant now) {
        return pausedUntil.filter(now::isBefore);
    }

    /**
     * A log-in was refused.
     *
     * @param last whether the server says that it will not be otherwise
     * @param about whose message it was, for the notice
     */
    public MailboxHealth refused(String why, boolean last, String about, Instant now) {
        Instant first = firstRefusal.orElse(now);
        int count = refusals + 1;
        boolean ends = invalid()
                || last
                || (count >= REFUSALS
                        && !Duration.between(first, now).minus(REFUSALS_OVER).isNegative());
        return new MailboxHealth(
                count,
                Optional.of(first),
                troubles,
                Optional.of(now.plus(AFTER_A_REFUSAL)),
                ends ? invalidSince.or(() -> Optional.of(now)) : Optional.empty(),
                CleanText.start(why, LONGEST_REASON),
                ends && noticeAbout.isEmpty() ? about : noticeAbout,
                told);
    }

    /** It did not work for a reason that may pass. */
    public MailboxHealth troubled(String why, Instant now) {
        Duration pause = troubles < PAUSES.size() ? PAUSES.get(troubles) : LONGEST_PAUSE;
        return new MailboxHealth(
                refusals,
                firstRefusal,
                troubles + 1,
                Optional.of(now.plus(pause)),
                invalidSince,
                CleanText.start(why, LONGEST_REASON),
                noticeAbout,
                told);
    }

    /** Whether the seller has still to be told that it is invalid. */
    public boolean untold() {
        return invalid() && !told && !noticeAbout.isEmpty();
    }

    /** The notice is written down. */
    public MailboxHealth noticed() {
        return new MailboxHealth(
                refusals, firstRefusal, troubles, pausedUntil, invalidSince, reason, noticeAbout, true);
    }
}
