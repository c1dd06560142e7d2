package io.buyerstatus.core.purchase;

import java.util.Optional;

/** A value with the stamp of the statement it comes from: a last-writer-wins register. */
public record Stamped<T>(T value, Stamp stamp) {
    /** The later of two statements; commutative, associative and idempotent, so arrival order does not matter. */
    public static <T> Optional<Stamped<T>> later(Optional<Stamped<T>> one, Optional<Stamped<T>> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isPresent() && other.get().stamp().compareTo(one.get().stamp()) > 0 ? other : one;
    }
}
