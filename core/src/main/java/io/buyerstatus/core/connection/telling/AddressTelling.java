package io.buyerstatus.core.connection.telling;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That a shop system is to be told of another delivery address. The address itself stands with the order. Rows are replaced under the
 * guard of their revision.
 *
 * @param occurrence which decision it is; unique in its order
 * @param revision counts stored versions, from 1
 * @param note why it waits, was refused or dropped; for people
 * @param due when it must be looked at again; empty when nothing more happens by itself
 * @param attempts how often it was tried
 * @param changedAt when it came into its state
 */
public record AddressTelling(
        OrderKey order,
        String occurrence,
        long revision,
        State state,
        String note,
        Optional<Instant> due,
        int attempts,
        Instant changedAt) {
    private static final int LONGEST_NOTE = 300;

    /** Longer than the function that tells may live. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    /** After the first failure, the second, ...; after the last one a person must. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** How far it is; {@link #allows} is the table of its transitions. */
    public enum State {
        /** The decision can still be taken back. */
        PLANNED,
        /** A person wants it told once more, now. */
        WANTED,
        /** Claimed: somebody tells. */
        TELLING,
        /** It did not work this time; tried again when due. */
        WAITING,
        /** The shop system took it. */
        TOLD,
        /** It does not take it, or could not be reached for half a day: a person must enter it. */
        REFUSED,
        /** There is nothing to tell any more. */
        DROPPED;

        private static final Map<State, Set<State>> NEXT = new EnumMap<>(Map.of(
                PLANNED, EnumSet.of(TELLING, DROPPED),
                WANTED, EnumSet.of(TELLING),
                TELLING, EnumSet.of(TOLD, WAITING, REFUSED, DROPPED),
                WAITING, EnumSet.of(TELLING),
                REFUSED, EnumSet.of(WANTED)));

        /** Whether one may go from this state to another. */
        public boolean allows(State next) {
            return NEXT.getOrDefault(this, Set.of()).contains(next);
        }
    }

    public AddressTelling {
        Checks.text(occurrence, 80, "occurrence");
        Checks.atMost(note, LONGEST_NOTE, "note");
        Checks.require(revision >= 1, "revision", "must be 1 or more");
        Checks.require(attempts >= 0, "attempts", "counts");
    }

    /** Of a decision that was just taken, to be told then. */
    public static AddressTelling planned(OrderKey order, String occurrence, Instant then) {
        return new AddressTelling(order, occurrence, 1, State.PLANNED, "", Optional.of(then), 0, then);
    }

    /** Whether the shop system was not asked, and is not about to be. */
    public boolean nothingLeft() {
        return state == State.PLANNED || state == State.DROPPED;
    }

    /** Asked for by a person, as if never tried. */
    public AddressTelling askedAgain(Instant now) {
        return to(State.WANTED, "", Optional.of(now), 0, now);
    }

    /** Claimed; the lease ends when the claim must have had an outcome. */
    public AddressTelling claimed(Instant now) {
        return to(State.TELLING, note, Optional.of(now.plus(LEASE)), attempts + 1, now);
    }

    public AddressTelling told(Instant now) {
        return to(State.TOLD, "", Optional.empty(), attempts, now);
    }

    public AddressTelling refused(String why, Instant now) {
        return to(State.REFUSED, why, Optional.empty(), attempts, now);
    }

    public AddressTelling dropped(String why, Instant now) {
        return to(State.DROPPED, why, Optional.empty(), attempts, now);
    }

    /**
     * It did not work this time: tried again after a pause that grows, in the end left to a person. That it may have arrived all the same
     * does not matter: told twice, a shop system has the same address.
     *
     * @param again when the shop system wants to be asked again, where it says so
     */
    public AddressTelling missed(String why, Optional<Instant> again, Instant now) {
        if (attempts > PAUSES.size()) {
            return refused("gave up: " + why, now);
        }
        Instant next = again.filter(at -> at.isBefore(now.plus(LONGEST_PAUSE)))
                .filter(now::isBefore)
                .orElseGet(() -> now.plus(PAUSES.get(Math.max(0, attempts - 1))));
        return to(State.WAITING, why, Optional.of(next), attempts, now);
    }

    private AddressTelling to(State next, String why, Optional<Instant> nextDue, int tried, Instant now) {
        Checks.require(state.allows(next), "state", "cannot go from " + state + " to " + next);
        return new AddressTelling(
                order,
                occurrence,
                revision + 1,
                next,
                CleanText.start(CleanText.line(why), LONGEST_NOTE),
                nextDue,
                tried,
                now);
    }
}
