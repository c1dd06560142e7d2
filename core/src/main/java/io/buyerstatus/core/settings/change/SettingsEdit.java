package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsScope;
import java.util.Optional;

/**
 * One field that somebody wants otherwise.
 *
 * @param path the setting's path, e.g. {@code bank.iban}
 * @param value its new value as plain data, a secret as people write it; empty to unset it, so that the channel inherits or the default holds
 */
public record SettingsEdit(SettingsScope scope, String path, Optional<Object> value) {
    /** Sets a field. */
    public static SettingsEdit set(SettingsScope scope, String path, Object value) {
        return new SettingsEdit(scope, path, Optional.of(value));
    }

    /** Unsets a field. */
    public static SettingsEdit unset(SettingsScope scope, String path) {
        return new SettingsEdit(scope, path, Optional.empty());
    }

    /** The field's name in the settings document. */
    public String field() {
        return scope.field(path);
    }

    /** Without the value: it may be a secret. */
    @Override
    public String toString() {
        return "SettingsEdit[" + field() + "]";
    }
}
