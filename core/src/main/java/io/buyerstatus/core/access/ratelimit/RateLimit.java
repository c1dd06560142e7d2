package io.buyerstatus.core.access.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How often something may be tried, counted over sliding spans of time; all spans must have room. */
public enum RateLimit {
    /** Proving to be an order's buyer. */
    ORDER,
    /** Looking an order number up. */
    NUMBER,
    /** Looking orders up by an e-mail address. */
    EMAIL,
    /** Proving or looking up from one network address. */
    ADDRESS,
    /** Wrong postcodes of an order, ever: there are too few postcodes in a town. */
    POSTCODE,
    /** Codes sent for an order. */
    CODE,
    /** Fresh links sent for an order. */
    LINK,
    /** Links of an order replaced by its buyer: each is a message to them. */
    REPLACEMENT;

    /**
     * A number of tries in a span of time.
     *
     * @param length empty for ever
     */
    public record Span(int tries, Optional<Duration> length) {
        private static Span of(int tries, Duration length) {
            return new Span(tries, Optional.of(length));
        }
    }

    /** In order of their lengths and of their numbers of tries. */
    public List<Span> spans() {
        return switch (this) {
            case ORDER, NUMBER, EMAIL -> List.of(Span.of(5, Duration.ofMinutes(15)), Span.of(20, Duration.ofDays(1)));
            case ADDRESS -> List.of(Span.of(30, Duration.ofMinutes(15)));
            case POSTCODE -> List.of(new Span(10, Optional.empty()));
            case CODE, LINK, REPLACEMENT -> List.of(Span.of(3, Duration.ofHours(1)));
        };
    }

    /** How many tries must be remembered. */
    public int remembered() {
        return spans().getLast().tries();
    }

    /** How long a try counts; empty for ever. */
    public Optional<Duration> counts() {
        return spans().getLast().length();
    }
}
