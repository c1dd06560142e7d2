package io.buyerstatus.core.message.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many automatic messages of one order somebody gets in a day. What is more is told together in one message, the last of them,
 * which says how things are when it goes out.
 */
final class Ceiling {
    /** The messages of any 24 hours, the one that tells the rest among them. */
    static final int MOST = 6;

    private static final Duration DAY = Duration.ofDays(1);

    /** How long what is told together is collected. */
    private static final Duration COLLECTED = Duration.ofHours(1);

    private final List<Instant> newest;

    /** @param newest when the newest went or will go, newest first */
    Ceiling(List<Instant> newest) {
        this.newest = new ArrayList<>(newest);
    }

    /** How something is told. */
    sealed interface Told {
        /** In a message of its own. */
        record Alone() implements Told {}

        /**
         * Together with others.
         *
         * @param planned when the message that tells it goes out, if it is not planned yet
         */
        record Together(Optional<Instant> planned) implements Told {}
    }

    /** Takes room for something that happened, and says how it is told. */
    Told take(Instant now) {
        if (newest.stream().anyMatch(now::isBefore)) {
            return new Told.Together(Optional.empty());
        }
        long today = newest.stream().filter(at -> at.isAfter(now.minus(DAY))).count();
        if (today < MOST - 1) {
            count(now);
            return new Told.Alone();
        }
        Instant at = today < MOST ? now.plus(COLLECTED) : newest.get(MOST - 1).plus(DAY);
        count(at);
        return new Told.Together(Optional.of(at));
    }

    /** Counts what goes out alone whatever else does. */
    void count(Instant at) {
        newest.add(at);
        newest.sort(Comparator.reverseOrder());
        while (newest.size() > MOST) {
            newest.removeLast();
        }
    }

    List<Instant> newest() {
        return List.copyOf(newest);
    }
}
