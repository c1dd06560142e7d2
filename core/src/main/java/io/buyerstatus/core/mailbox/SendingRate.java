package io.buyerstatus.core.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much has left a mailbox lately: the generic cell rate algorithm (ITU-T I.371, annex A), which needs one time to remember. What
 * is over the limit is promised a time of its own, one after the other, so that what waits does not come back all at once.
 *
 * @param arrival when the next mail would come if all came evenly ("theoretical arrival time")
 * @param promised the latest time that was promised to one that waits
 * @param learned mails a minute that the server bore last; 0 where it bears what the shop has set
 * @param learnedAt when that was learned
 * @param day the day by UTC that {@code today} counts
 * @param today how many left on that day
 * @param promisedToMany the latest time that was promised to what goes to many: what is about one order waits for none of these
 */
public record SendingRate(
        Instant arrival,
        Instant promised,
        int learned,
        Instant learnedAt,
        LocalDate day,
        int today,
        Instant promisedToMany) {
    /** Of a mailbox that sent nothing to many yet. */
    public SendingRate(Instant arrival, Instant promised, int learned, Instant learnedAt, LocalDate day, int today) {
        this(arrival, promised, learned, learnedAt, day, today, Instant.EPOCH);
    }

    /** Nothing has left yet. */
    public static final SendingRate NONE =
            new SendingRate(Instant.EPOCH, Instant.EPOCH, 0, Instant.EPOCH, LocalDate.EPOCH, 0);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A minute's mails may leave at once: what waits comes back once a minute, and then all that is due. */
    private static final Duration BURST = MINUTE;

    /** Of so many, one is left for what is about one order. */
    private static final int FREE_IN = 5;

    /** What a wish to send comes to. */
    public sealed interface Asked {
        /** How the row is now. */
        SendingRate rate();

        /** It may leave now. */
        record May(SendingRate rate) implements Asked {}

        /** It may leave then. */
        record Later(SendingRate rate, Instant at) implements Asked {}
    }

    /** Who asks: what is about one order passes what goes to many. */
    public enum Lane {
        ORDINARY,
        /** Leaves a fifth of the limit free, whatever it has to send. */
        TO_MANY
    }

    /** Asks for one mail that is about one order. */
    public Asked ask(SendingLimit limit, Instant now) {
        return ask(limit, Lane.ORDINARY, now);
    }

    /** Asks for one mail. */
    public Asked ask(SendingLimit limit, Lane lane, Instant now) {
        LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int sent = date.equals(day) ? today : 0;
        Duration interval = MINUTE.dividedBy(perMinute(limit, now));
        Instant free = promised(lane).plus(interval);
        if (sent >= part(limit.perDay(), lane)) {
            Instant tomorrow = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return later(lane, latest(tomorrow, free));
        }
        Instant next = latest(arrival, now).plus(interval);
        Duration burst = interval.multipliedBy(Math.max(1, part(BURST.dividedBy(interval), lane)));
        if (Duration.between(now, next).compareTo(burst) <= 0) {
            return new Asked.May(new SendingRate(next, promised, learned, learnedAt, date, sent + 1, promisedToMany));
        }
        return later(lane, latest(next.minus(burst), free));
    }

    private Instant promised(Lane lane) {
        return switch (lane) {
            case ORDINARY -> promised;
            case TO_MANY -> promisedToMany;
        };
    }

    private static long part(long all, Lane lane) {
        return switch (lane) {
            case ORDINARY -> all;
            case TO_MANY -> all - (all + FREE_IN - 1) / FREE_IN;
        };
    }

    /** The server refused for coming too often (RFC 5321: 421, 450): half as many from now on, and so again each time. */
    public SendingRate slower(SendingLimit limit, Instant now) {
        return new SendingRate(
                arrival, promised, Math.max(1, perMinute(limit, now) / 2), now, day, today, promisedToMany);
    }

    /** Mails a minute: what the shop has set, or what was learned, which is doubled each day that passes without a refusal. */
    public int perMinute(SendingLimit limit, Instant now) {
        if (learned == 0) {
            return limit.perMinute();
        }
        long days = Math.max(0, Math.min(10, Duration.between(learnedAt, now).toDays()));
        return (int) Math.min(limit.perMinute(), (long) learned << days);
    }

    private Asked later(Lane lane, Instant at) {
        SendingRate rate =
                switch (lane) {
                    case ORDINARY -> new SendingRate(arrival, at, learned, learnedAt, day, today, promisedToMany);
                    case TO_MANY -> new SendingRate(arrival, promised, learned, learnedAt, day, today, at);
                };
        return new Asked.Later(rate, at);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
