package io.buyerstatus.core.value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value with the stamp of the statement it comes from: a last-writer-wins register. */
public record Stamped<T>(T value, Stamp stamp) {
    /** The later of two statements; commutative, associative and idempotent, so arrival order does not matter. */
    public static <T> Optional<Stamped<T>> later(Optional<Stamped<T>> one, Optional<Stamped<T>> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : Optional.of(one.get().orLater(other.get()));
    }

    /** For each key the later of two statements. */
    public static <T> Map<String, Stamped<T>> later(Map<String, Stamped<T>> one, Map<String, Stamped<T>> other) {
        Map<String, Stamped<T>> merged = new TreeMap<>(one);
        other.forEach((key, value) -> merged.merge(key, value, Stamped::orLater));
        return Map.copyOf(merged);
    }

    private Stamped<T> orLater(Stamped<T> other) {
        return other.stamp.compareTo(stamp) > 0 ? other : this;
    }
}
