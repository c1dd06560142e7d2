package io.buyerstatus.core.value;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether something holds: by the latest word about it, whatever the order of arrival. Who says that it was reached and who
 * says "no longer" at one moment contradict each other; then it was reached.
 *
 * @param first the earliest statement that it was reached
 * @param last the latest one
 * @param takenBack the latest statement that it does not hold, or not any more
 */
public record Standing(Optional<Instant> first, Optional<Instant> last, Optional<Instant> takenBack) {
    /** Nobody said anything. */
    public static final Standing UNKNOWN = new Standing(Optional.empty(), Optional.empty(), Optional.empty());

    public Standing {
        Checks.require(first.isPresent() == last.isPresent(), "first", "and last are there or not");
    }

    /** Reached at a moment. */
    public static Standing reached(Instant at) {
        return new Standing(Optional.of(at), Optional.of(at), Optional.empty());
    }

    /** Taken back at a moment, or not reached by then. */
    public static Standing takenBack(Instant at) {
        return new Standing(Optional.empty(), Optional.empty(), Optional.of(at));
    }

    /** The statements of both; commutative, associative and idempotent. */
    public Standing merge(Standing other) {
        return new Standing(earlier(first, other.first), later(last, other.last), later(takenBack, other.takenBack));
    }

    /** Whether it holds now. */
    public boolean holds() {
        return last.filter(reached -> takenBack.map(no -> !no.isAfter(reached)).orElse(true))
                .isPresent();
    }

    /** Since when it holds; empty where it does not. */
    public Optional<Instant> since() {
        if (!holds()) {
            return Optional.empty();
        }
        boolean anew =
                takenBack.isPresent() && first.filter(takenBack.get()::isAfter).isPresent();
        return anew ? last : first;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }
}
