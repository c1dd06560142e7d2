package io.buyerstatus.core.ingest;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop that set nothing, with connections of its one channel. */
final class InstalledShop {
    static final ShopId SHOP = new ShopId("demo");

    private InstalledShop() {}

    static Connection connection(
            ConnectionId id, ConnectionKind kind, Instant installedAt, Optional<Instant> removedAt) {
        Connection installed = Connection.installed(id, SHOP, new ChannelId("web"), kind, installedAt);
        return removedAt.map(installed::removed).orElse(installed);
    }

    static ShopSettings with(SecretBox box, Connection... connections) {
        return new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(),
                Arrays.stream(connections).collect(Collectors.toMap(Connection::id, Function.identity())),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES]));
    }
}
