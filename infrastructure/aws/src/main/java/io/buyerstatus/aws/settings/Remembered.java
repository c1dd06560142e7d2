package io.buyerstatus.aws.settings;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Something of each shop, kept in the process for {@link CachedSettings#KEPT}. Several threads may use it; two that miss at the same time
 * both read.
 */
public final class Remembered<T> {
    private static final int CAPACITY = 1000;

    private record Known<T>(T value, Instant until) {}

    private final Function<ShopId, T> read;
    private final InstantSource clock;
    private final Map<ShopId, Known<T>> known = new ConcurrentHashMap<>();

    /** @param read asks the store */
    public Remembered(Function<ShopId, T> read, InstantSource clock) {
        this.read = read;
        this.clock = clock;
    }

    /** What the store said last, or says now. */
    public T of(ShopId shop) {
        Instant now = clock.instant();
        Known<T> kept = known.get(shop);
        if (kept != null && now.isBefore(kept.until())) {
            return kept.value();
        }
        T value = read.apply(shop);
        if (known.size() >= CAPACITY) {
            known.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (known.size() < CAPACITY) {
            known.put(shop, new Known<>(value, now.plus(CachedSettings.KEPT)));
        }
        return value;
    }
}
