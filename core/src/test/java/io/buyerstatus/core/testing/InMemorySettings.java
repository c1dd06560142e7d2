package io.buyerstatus.core.testing;

import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings in memory. */
public final class InMemorySettings implements SettingsStore {
    private final Map<ShopId, ShopSettings> shops = new HashMap<>();
    private int reads;

    /** How often anything was read. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Optional<ShopSettings> shop(ShopId shop) {
        reads++;
        return Optional.ofNullable(shops.get(shop));
    }

    @Override
    public synchronized Optional<ShopId> shopOf(ConnectionId connection) {
        reads++;
        return owner(connection);
    }

    @Override
    public synchronized void replace(ShopSettings settings) {
        for (ConnectionId connection : settings.connections().keySet()) {
            if (owner(connection).filter(owner -> !owner.equals(settings.id())).isPresent()) {
                throw new IllegalArgumentException("connection " + connection + " belongs to another shop");
            }
        }
        shops.put(settings.id(), settings);
    }

    private Optional<ShopId> owner(ConnectionId connection) {
        return shops.values().stream()
                .filter(shop -> shop.connections().containsKey(connection))
                .map(ShopSettings::id)
                .findFirst();
    }
}
