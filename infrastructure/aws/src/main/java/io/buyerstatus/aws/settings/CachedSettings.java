package io.buyerstatus.aws.settings;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Settings kept in the process for up to 60 s, so that a warm function reads none. That there is no such shop or
 * connection is kept for 5 s only: installing one needs no waiting. Several threads may use it; two that miss at the
 * same time both read.
 */
public final class CachedSettings implements SettingsStore {
    static final Duration KEPT = Duration.ofSeconds(60);
    static final Duration ABSENCE_KEPT = Duration.ofSeconds(5);

    /** Anybody can ask for shops that do not exist: more than these are not remembered. */
    private static final int CAPACITY = 1000;

    private record SecretsKey(ShopId shop, Purpose purpose) {}

    private record Known<T>(Optional<T> value, Instant until) {}

    private final SettingsStore store;
    private final InstantSource clock;
    private final Map<ShopId, Known<ShopSettings>> shops = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Known<ShopId>> owners = new ConcurrentHashMap<>();
    private final Map<SecretsKey, Known<SealedSettings>> secrets = new ConcurrentHashMap<>();

    public CachedSettings(SettingsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<ShopSettings> shop(ShopId shop) {
        return cached(shops, shop, store::shop);
    }

    @Override
    public Optional<ShopId> shopOf(ConnectionId connection) {
        Optional<ShopId> owner = cached(owners, connection, store::shopOf);
        owner.filter(shop -> readBefore(shop, connection)).ifPresent(shops::remove);
        return owner;
    }

    /** Whether a connection was installed after its shop was read: it would not be found for a while. */
    private boolean readBefore(ShopId shop, ConnectionId connection) {
        Known<ShopSettings> known = shops.get(shop);
        return known != null
                && known.value
                        .filter(settings -> settings.connection(connection).isEmpty())
                        .isPresent();
    }

    @Override
    public SealedSettings secrets(ShopId shop, Purpose purpose) {
        return cached(secrets, new SecretsKey(shop, purpose), key -> Optional.of(store.secrets(shop, purpose)))
                .orElse(SealedSettings.NONE);
    }

    /** Forgets everything, e.g. before a snapshot of the process is taken. */
    public void empty() {
        shops.clear();
        owners.clear();
        secrets.clear();
    }

    private <K, T> Optional<T> cached(Map<K, Known<T>> cache, K key, Function<K, Optional<T>> read) {
        Instant now = clock.instant();
        Known<T> known = cache.get(key);
        if (known != null && now.isBefore(known.until)) {
            return known.value;
        }
        Optional<T> value = read.apply(key);
        if (cache.size() >= CAPACITY) {
            cache.values().removeIf(entry -> !now.isBefore(entry.until) || entry.value.isEmpty());
        }
        if (cache.size() < CAPACITY) {
            cache.put(key, new Known<>(value, now.plus(value.isPresent() ? KEPT : ABSENCE_KEPT)));
        }
        return value;
    }
}
