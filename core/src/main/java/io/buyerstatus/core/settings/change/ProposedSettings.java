package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;

/** All of a shop's settings as somebody wants them: what they do not say is unset. */
public record ProposedSettings(
        ShopId shop,
        SettingsLayer settings,
        Map<ChannelId, SettingsLayer> channels,
        List<ProposedConnection> connections) {
    public ProposedSettings {
        channels = Map.copyOf(channels);
        connections = List.copyOf(connections);
    }
}
