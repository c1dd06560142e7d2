package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a shop has set, its channels and its connections.
 *
 * @param version the number of the change that made them so; 0 while nobody stored them
 */
public record ShopSettings(
        ShopId id,
        SettingsLayer shop,
        Map<ChannelId, SettingsLayer> channels,
        Map<ConnectionId, Connection> connections,
        SealedSecret linkKey,
        long version) {
    public ShopSettings {
        channels = Map.copyOf(channels);
        connections = Map.copyOf(connections);
    }

    /** Settings that nobody stored yet. */
    public ShopSettings(
            ShopId id,
            SettingsLayer shop,
            Map<ChannelId, SettingsLayer> channels,
            Map<ConnectionId, Connection> connections,
            SealedSecret linkKey) {
        this(id, shop, channels, connections, linkKey, 0);
    }

    /** These settings as a change made them. */
    public ShopSettings atVersion(long number) {
        return new ShopSettings(id, shop, channels, connections, linkKey, number);
    }

    /** What one scope sets itself; nothing where there is no such channel. */
    public SettingsLayer layer(SettingsScope scope) {
        return switch (scope) {
            case SettingsScope.OfShop all -> shop;
            case SettingsScope.OfChannel(ChannelId channel) -> channels.getOrDefault(channel, SettingsLayer.EMPTY);
        };
    }

    /** Every scope that sets something, or may: the shop's, then the channels'. */
    public List<SettingsScope> scopes() {
        return Stream.concat(
                        Stream.of(SettingsScope.shop()),
                        channels.keySet().stream().map(SettingsScope::of))
                .toList();
    }

    /** The settings as they hold for a channel; the shop's own where the channel sets nothing (DR-15). */
    public EffectiveSettings forChannel(ChannelId channel) {
        return new EffectiveSettings(shop, channels.getOrDefault(channel, SettingsLayer.EMPTY));
    }

    /** The settings of the shop as a whole, whatever its channels say. */
    public EffectiveSettings ofShop() {
        return new EffectiveSettings(shop, SettingsLayer.EMPTY);
    }

    public Optional<Connection> connection(ConnectionId connection) {
        return Optional.ofNullable(connections.get(connection));
    }
}
