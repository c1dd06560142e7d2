package io.buyerstatus.core.inbound;

import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;

/**
 * What the mail service says of a mail that it took in for us.
 *
 * @param object under which it laid the mail as it came
 * @param recipients of the envelope, as servers wrote them: what the mail itself says of them may be anything
 * @param sender of the envelope; empty for what reports or answers by itself (RFC 5321, 4.5.5)
 */
public record Arrival(
        String object, Instant at, List<String> recipients, String sender, Verdict spam, Verdict virus, Verdict dmarc) {
    private static final int MOST_RECIPIENTS = 100;

    public Arrival {
        Checks.text(object, 500, "object");
        recipients = List.copyOf(recipients.subList(0, Math.min(recipients.size(), MOST_RECIPIENTS)));
    }

    /** Without whom it names. */
    @Override
    public String toString() {
        return "Arrival[" + object + "]";
    }
}
