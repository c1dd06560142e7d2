package io.buyerstatus.core.testing;

import io.buyerstatus.core.connection.app.AppRegistration;
import io.buyerstatus.core.connection.app.AppRegistrations;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How connections' apps stand, in memory. */
public final class InMemoryAppRegistrations implements AppRegistrations {
    private final Map<String, AppRegistration> rows = new HashMap<>();

    @Override
    public synchronized Optional<AppRegistration> find(ShopId shop, ConnectionId connection) {
        return Optional.ofNullable(rows.get(shop + "#" + connection));
    }

    @Override
    public synchronized boolean replace(AppRegistration next) {
        String key = next.shop() + "#" + next.connection();
        AppRegistration stored = rows.get(key);
        if ((stored == null ? 0 : stored.revision()) != next.revision() - 1) {
            return false;
        }
        rows.put(key, next);
        return true;
    }
}
