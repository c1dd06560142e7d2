package io.buyerstatus.operator.settings;

import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings in memory; what it holds is immutable. */
final class MemorySettings implements SettingsStore {
    private final Map<ShopId, ShopSettings> shops = new HashMap<>();

    @Override
    public Optional<ShopSettings> shop(ShopId shop) {
        return Optional.ofNullable(shops.get(shop));
    }

    @Override
    public Optional<ShopId> shopOf(ConnectionId connection) {
        return shops.values().stream()
                .filter(shop -> shop.connection(connection).isPresent())
                .map(ShopSettings::id)
                .findFirst();
    }

    @Override
    public void replace(ShopSettings settings) {
        shops.put(settings.id(), settings);
    }
}
