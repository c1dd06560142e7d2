package io.buyerstatus.core.access.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How often something may be tried, counted over sliding spans of time; all spans must have room. Each way in has counters of its
 * own, so that whoever uses up one of them closes no other.
 */
public enum RateLimit {
    /** Wrong codes and postcodes from one network; what turns out right is given back. */
    ADDRESS,
    /** Look-ups from one network that nobody finished by entering their code. */
    LOOK_UP,
    /** Wrong postcodes at one link of an order, in a row. */
    POSTCODE_PACE,
    /** Wrong postcodes at one link of an order, ever: there are too few postcodes in a town. */
    POSTCODE,
    /** Codes sent to whoever asks at one link of an order. */
    CODE,
    /** Codes sent for an order to whoever looks it up. */
    LOOK_UP_CODE,
    /** E-mail addresses that were to be added to an order, each of which gets a code. */
    ADDED_EMAIL,
    /** Fresh links sent for an order. */
    LINK,
    /** Links of an order replaced by its buyer: each is a message to them. */
    REPLACEMENT,
    /** Withdrawals declared from one network without a link: those beyond are stored, too, and told of later. */
    WITHDRAWAL,
    /** Receipts of withdrawals to one address that somebody typed: those beyond leave later. */
    WITHDRAWAL_RECEIPT,
    /** Questions from one network: those beyond are held. */
    INQUIRY,
    /** Questions from one network that are stored at all. */
    INQUIRY_STORED,
    /** Questions with one address: those beyond are held. */
    INQUIRY_ADDRESS,
    /** Questions to one shop: those beyond are held, and mail nobody. */
    INQUIRY_SHOP;

    /**
     * A number of tries in a span of time.
     *
     * @param length empty for ever
     */
    public record Span(int tries, Optional<Duration> length) {
        private static Span of(int tries, Duration length) {
            return new Span(tries, Optional.of(length));
        }

        private static Span ever(int tries) {
            return new Span(tries, Optional.empty());
        }
    }

    /** The name under which tries are stored; an upgrade forgets none. */
    public String stored() {
        return this == POSTCODE_PACE ? "ORDER" : name();
    }

    /** In order of their lengths and of their numbers of tries. */
    public List<Span> spans() {
        return switch (this) {
            case ADDRESS -> List.of(Span.of(30, Duration.ofMinutes(15)));
            case LOOK_UP -> List.of(Span.of(60, Duration.ofMinutes(15)));
            case POSTCODE_PACE -> List.of(Span.of(5, Duration.ofMinutes(15)), Span.of(20, Duration.ofDays(1)));
            case POSTCODE -> List.of(Span.ever(10));
            case WITHDRAWAL -> List.of(Span.of(20, Duration.ofMinutes(15)));
            case CODE, LOOK_UP_CODE, WITHDRAWAL_RECEIPT ->
                List.of(Span.of(3, Duration.ofHours(1)), Span.of(10, Duration.ofDays(1)));
            case INQUIRY -> List.of(Span.of(5, Duration.ofMinutes(15)), Span.of(20, Duration.ofDays(1)));
            case INQUIRY_STORED -> List.of(Span.of(30, Duration.ofMinutes(15)), Span.of(80, Duration.ofDays(1)));
            case INQUIRY_ADDRESS -> List.of(Span.of(3, Duration.ofHours(1)), Span.of(8, Duration.ofDays(1)));
            case INQUIRY_SHOP -> List.of(Span.of(30, Duration.ofHours(1)), Span.of(80, Duration.ofDays(1)));
            case ADDED_EMAIL -> List.of(Span.of(3, Duration.ofDays(1)), Span.ever(10));
            case LINK, REPLACEMENT -> List.of(Span.of(3, Duration.ofHours(1)));
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
