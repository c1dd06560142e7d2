package io.buyerstatus.core.webhook;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One event on its way to one endpoint. Rows are replaced under the guard of their revision; whoever claims it tries once.
 *
 * @param revision counts what was stored, from 1
 * @param attempts how often it was tried since it was asked for, the one under way among them
 * @param tries what came of the last of them, oldest first
 * @param due when it is looked at next; empty when nothing more happens by itself
 */
public record Delivery(
        ShopId shop,
        EndpointId endpoint,
        WebhookEvent event,
        long revision,
        State state,
        int attempts,
        List<Attempt> tries,
        Optional<Instant> due) {
    /** How long whoever claimed it has to try: longer than an endpoint may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long it can be seen and sent again. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int TRIES = 10;

    /** Where a delivery is. */
    public enum State {
        WAITING,
        /** The endpoint answered that it has it. */
        DELIVERED,
        /** It was tried as often as it is, or the endpoint is gone. */
        FAILED,
        /** The endpoint was switched off or removed before it left. */
        DROPPED;

        /** As rows and the contract write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of trying.
     *
     * @param status of the answer; 0 where none came
     * @param note why none came, or why nothing was tried; may be empty
     */
    public record Attempt(Instant at, int status, String note) {
        private static final int LONGEST = 200;

        public Attempt {
            Checks.atMost(note, LONGEST, "note");
        }

        static Attempt answered(Instant at, int status) {
            return new Attempt(at, status, "");
        }

        static Attempt unanswered(Instant at, String why) {
            return new Attempt(at, 0, CleanText.start(why, LONGEST));
        }
    }

    public Delivery {
        Checks.require(revision >= 1, "revision", "counts from 1");
        Checks.require(attempts >= 0, "attempts", "counts");
        tries = List.copyOf(tries);
    }

    /** One that whoever writes it tries at once. */
    static Delivery claimedFirst(Endpoint endpoint, WebhookEvent event, Instant now) {
        return new Delivery(
                endpoint.shop(), endpoint.id(), event, 1, State.WAITING, 1, List.of(), Optional.of(now.plus(LEASE)));
    }

    /** One that the next sweep tries. */
    static Delivery queued(Endpoint endpoint, WebhookEvent event, Instant now) {
        return new Delivery(endpoint.shop(), endpoint.id(), event, 1, State.WAITING, 0, List.of(), Optional.of(now));
    }

    /** Whether somebody may try it. */
    boolean claimable(Instant now) {
        return state == State.WAITING && due.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** In the hands of whoever writes this, until the lease ends. */
    Delivery claimed(Instant now) {
        return with(State.WAITING, attempts + 1, tries, Optional.of(now.plus(LEASE)));
    }

    /** Put back untried, to be looked at then. */
    Delivery released(Instant at) {
        return with(State.WAITING, attempts - 1, tries, Optional.of(at));
    }

    /** It did not arrive: looked at again when the schedule says, or given up. */
    Delivery missed(Attempt attempt) {
        Optional<Instant> again =
                RetrySchedule.pauseAfter(attempts).map(pause -> attempt.at().plus(pause));
        return with(again.isPresent() ? State.WAITING : State.FAILED, attempts, tried(attempt), again);
    }

    /** Nothing more happens by itself. */
    Delivery settled(State next, Attempt attempt) {
        return with(next, attempts, tried(attempt), Optional.empty());
    }

    /** Wanted once more, with the whole schedule before it. */
    Delivery replayed(Instant now) {
        return with(State.WAITING, 0, tries, Optional.of(now));
    }

    private List<Attempt> tried(Attempt attempt) {
        List<Attempt> all = Stream.concat(tries.stream(), Stream.of(attempt)).toList();
        return all.subList(Math.max(0, all.size() - TRIES), all.size());
    }

    private Delivery with(State nextState, int nextAttempts, List<Attempt> nextTries, Optional<Instant> nextDue) {
        return new Delivery(shop, endpoint, event, revision + 1, nextState, nextAttempts, nextTries, nextDue);
    }
}
