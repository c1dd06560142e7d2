package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.Map;
import java.util.Optional;

/** All that a shop has set, its channels and its connections. */
public record ShopSettings(
        ShopId id,
        SettingsLayer shop,
        Map<ChannelId, SettingsLayer> channels,
        Map<ConnectionId, Connection> connections,
        SealedSecret linkKey) {
    public ShopSettings {
        channels = Map.copyOf(channels);
        connections = Map.copyOf(connections);
    }

    /** The settings as they hold for a channel; the shop's own where the channel sets nothing (DR-15). */
    public EffectiveSettings forChannel(ChannelId channel) {
        return new EffectiveSettings(shop, channels.getOrDefault(channel, SettingsLayer.EMPTY));
    }

    public Optional<Connection> connection(ConnectionId connection) {
        return Optional.ofNullable(connections.get(connection));
    }
}
