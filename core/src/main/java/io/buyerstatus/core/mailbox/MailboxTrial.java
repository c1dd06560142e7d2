package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.mailbox.TrialStep.Light;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a mailbox was tried last.
 *
 * @param ofVersion the mailbox's version that was tried
 * @param endedAt empty while it runs
 * @param steps empty while it runs
 */
public record MailboxTrial(
        TrialRequest request, long ofVersion, Instant startedAt, Optional<Instant> endedAt, List<TrialStep> steps) {
    /** A trial of which nothing was heard for so long has died. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** So soon after one began no other begins: each is a mail. */
    public static final Duration PAUSE = Duration.ofSeconds(10);

    public MailboxTrial {
        steps = List.copyOf(steps);
    }

    /** One that begins. */
    public static MailboxTrial begun(TrialRequest request, Mailbox mailbox, Instant now) {
        return new MailboxTrial(request, mailbox.version(), now, Optional.empty(), List.of());
    }

    /** The same, with what was found. */
    public MailboxTrial ended(List<TrialStep> found, Instant now) {
        return new MailboxTrial(request, ofVersion, startedAt, Optional.of(now), found);
    }

    /** Whether it may still come to an end. */
    public boolean running(Instant now) {
        return endedAt.isEmpty() && now.isBefore(startedAt.plus(LONGEST));
    }

    /** Whether nothing was wrong. */
    public boolean well() {
        return endedAt.isPresent() && steps.stream().noneMatch(step -> step.light() == Light.RED);
    }
}
