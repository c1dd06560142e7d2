package io.buyerstatus.core.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a shop, or one of its channels, sets; each value was checked by its setting's type. */
public final class SettingsLayer {
    /** Nothing set. */
    public static final SettingsLayer EMPTY = new SettingsLayer(Map.of());

    private final Map<Setting<?>, Object> values;

    private SettingsLayer(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** A layer that also sets this. */
    public <T> SettingsLayer with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> all = new HashMap<>(values);
        all.put(setting, value);
        return new SettingsLayer(all);
    }

    /**
     * A layer that also sets this, read from plain data.
     *
     * @throws IllegalArgumentException where the data breaks the setting's rule; the message says which
     */
    public <T> SettingsLayer withPlain(Setting<T> setting, Object plain) {
        T value;
        try {
            value = setting.type().parse().apply(plain);
        } catch (InvalidSettingPart part) {
            throw part;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(setting.type().rule(), e);
        }
        return with(setting, value);
    }

    /** What is set, if it is. */
    @SuppressWarnings("unchecked") // with() alone fills the map, and only with the setting's own type
    public <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting));
    }

    /** Everything that is set, as plain data by path: what a store keeps. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new HashMap<>();
        values.keySet().forEach(setting -> plain.put(setting.path(), plain(setting)));
        return plain;
    }

    private <T> Object plain(Setting<T> setting) {
        return setting.type().plain().apply(get(setting).orElseThrow());
    }
}
