package io.buyerstatus.core.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a shop, or one of its channels, sets; each value was checked by its setting's type. */
public final class SettingsLayer {
    /** Nothing set. */
    public static final SettingsLayer EMPTY = new SettingsLayer(Map.of());

    private final Map<Setting<?>, Object> values;

    private SettingsLayer(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * A layer that also sets this.
     *
     * @throws IllegalArgumentException where it is a secret: a layer is shown, compared and logged
     */
    public <T> SettingsLayer with(Setting<T> setting, T value) {
        if (setting.type().sealing().isPresent()) {
            throw new IllegalArgumentException("is a secret, which is never kept among other settings");
        }
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

    /** A layer that does not set this. */
    public SettingsLayer without(Setting<?> setting) {
        Map<Setting<?>, Object> all = new HashMap<>(values);
        all.remove(setting);
        return new SettingsLayer(all);
    }

    /** The settings that are set. */
    public Set<Setting<?>> settings() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
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

    /** The value as plain data, if it is set. */
    public <T> Optional<Object> plainOf(Setting<T> setting) {
        return get(setting).map(setting.type().plain());
    }

    private Object plain(Setting<?> setting) {
        return plainOf(setting).orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingsLayer layer && values.equals(layer.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
