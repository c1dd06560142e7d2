package io.buyerstatus.core.value;

import java.util.Optional;
import java.util.function.Supplier;

/** What is read by the first who asks, and is the same for all who ask afterwards. For one thread. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> known = Optional.empty();

    public Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T value = known.orElseGet(source);
        known = Optional.of(value);
        return value;
    }
}
