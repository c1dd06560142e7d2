package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SealedSecret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The secrets of one purpose that a shop and its channels have set, by path; sealed, and read by the one role that opens them. */
public record SealedSettings(Map<SettingsScope, Map<String, SealedSecret>> byScope) {
    /** Nothing set. */
    public static final SealedSettings NONE = new SealedSettings(Map.of());

    public SealedSettings {
        Map<SettingsScope, Map<String, SealedSecret>> copies = new HashMap<>();
        byScope.forEach((scope, secrets) -> copies.put(scope, Map.copyOf(secrets)));
        byScope = Map.copyOf(copies);
    }

    /** The secret as it holds for a channel: its own, else the shop's. */
    public Optional<SealedSecret> find(ChannelId channel, Setting<SealedSecret> setting) {
        return in(SettingsScope.of(channel), setting).or(() -> in(SettingsScope.shop(), setting));
    }

    /** Whether a secret is set at a path in one scope itself. */
    public boolean has(SettingsScope scope, String path) {
        return byScope.getOrDefault(scope, Map.of()).containsKey(path);
    }

    /** The secret that is set in one scope itself. */
    public Optional<SealedSecret> in(SettingsScope scope, Setting<SealedSecret> setting) {
        return Optional.ofNullable(byScope.getOrDefault(scope, Map.of()).get(setting.path()));
    }
}
