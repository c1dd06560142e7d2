package io.buyerstatus.core.automation;

import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a message waits for what its template needs, and what then [G2].
 *
 * @param atMost 1 hour to 14 days
 * @param otherwise the template that goes out instead; empty: the seller is told, and nothing goes out
 */
public record Waiting(Duration atMost, Optional<TemplateId> otherwise) {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(14);

    /** Two days, and then a report. */
    public static final Waiting DEFAULT = new Waiting(Duration.ofDays(2), Optional.empty());

    public Waiting {
        Checks.require(
                atMost.compareTo(SHORTEST) >= 0 && atMost.compareTo(LONGEST) <= 0,
                "wait_at_most",
                "must be 1 hour to 14 days");
    }
}
