package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/**
 * One field that a shop can set and each of its channels can override.
 *
 * @param path its place in the settings document, e.g. {@code bank.iban}
 * @param fallback its value where nobody set it; empty where there is none
 */
public record Setting<T>(String path, SettingType<T> type, Optional<T> fallback) {
    public Setting {
        Checks.text(path, 200, "path");
        Checks.require(path.indexOf('.') > 0, "path", "must name a section and a field");
    }

    /** The section of a path: all of it but its last part, e.g. {@code bank}, {@code messages.sent}. */
    public static String section(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    public static <T> Setting<T> optional(String path, SettingType<T> type) {
        return new Setting<>(path, type, Optional.empty());
    }

    public static <T> Setting<T> withDefault(String path, SettingType<T> type, T fallback) {
        return new Setting<>(path, type, Optional.of(fallback));
    }
}
