package io.buyerstatus.core.settings;

import java.util.Optional;

/** The settings as they hold for one channel: its own where it has them, else the shop's, field by field (DR-14..16). */
public record EffectiveSettings(SettingsLayer shop, SettingsLayer channel) {
    /** The value that holds, or the setting's fallback. */
    public <T> Optional<T> find(Setting<T> setting) {
        return channel.get(setting).or(() -> shop.get(setting)).or(setting::fallback);
    }

    /** The value of a setting that has a fallback. */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalArgumentException(setting.path() + " has no value and no fallback"));
    }

    /** Whether the channel sets the field itself rather than inheriting it. */
    public boolean differs(Setting<?> setting) {
        return channel.get(setting).isPresent();
    }
}
