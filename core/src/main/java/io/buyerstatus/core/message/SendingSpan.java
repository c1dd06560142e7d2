package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * When handing messages over worked: a span without a long pause, whatever ended the one before, an outage or a quiet night.
 *
 * @param since the first message of the span
 * @param last the latest one that anybody noted down
 */
public record SendingSpan(Instant since, Instant last) {
    /** A longer silence begins a new span. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** So exact are the ends of a span; more would be written down for nothing. */
    private static final Duration EXACT = Duration.ofMinutes(5);

    public SendingSpan {
        Checks.require(!last.isBefore(since), "last", "must not be before since");
    }

    /** The span of a single moment. */
    public static SendingSpan at(Instant moment) {
        return new SendingSpan(moment, moment);
    }

    /** The span after one more message was handed over. */
    public SendingSpan worked(Instant now) {
        if (now.isBefore(last)) {
            return this;
        }
        return now.isAfter(last.plus(PAUSE)) ? at(now) : new SendingSpan(since, now);
    }

    /** Whether a message handed over now would be worth writing down. */
    public boolean outdated(Instant now) {
        return now.isAfter(last.plus(EXACT));
    }

    /** Whether it worked for so long and still does that a message wanted then should have left long ago. */
    public boolean outlasts(Instant wanted, Duration patience, Instant now) {
        Instant from = wanted.isAfter(since) ? wanted : since;
        return now.isBefore(last.plus(PAUSE)) && now.isAfter(from.plus(patience));
    }
}
