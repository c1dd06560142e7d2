package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import java.util.List;
import java.util.Optional;

/**
 * What became of settings since somebody read them: enough to tell what they changed from what others did meanwhile.
 *
 * @param changes since that version, the newest first
 */
public record SettingsSince(ShopSettings now, List<SettingsChange> changes) {
    /** How many changes are looked through; whoever has not looked for longer is asked about each of their fields. */
    private static final int MOST = 50;

    public SettingsSince {
        changes = List.copyOf(changes);
    }

    /** What became of them since a version. */
    public static SettingsSince of(EditableSettings settings, ShopSettings now, long seen) {
        return new SettingsSince(
                now,
                now.version() == seen
                        ? List.of()
                        : settings.changes(now.id(), MOST).stream()
                                .filter(change -> change.version() > seen)
                                .toList());
    }

    /** What a scope itself set at that version, as plain data. */
    public Optional<Object> before(SettingsScope scope, Setting<?> setting) {
        Optional<Object> value = now.layer(scope).plainOf(setting);
        for (SettingsChange change : changes) {
            for (FieldChange field : change.fields()) {
                if (field.field().equals(scope.field(setting.path()))) {
                    value = field.before();
                }
            }
        }
        return value;
    }

    /** The newest of the changes that made a field otherwise. */
    public Optional<SettingsChange> changed(SettingsScope scope, Setting<?> setting) {
        String name = scope.field(setting.path());
        return changes.stream()
                .filter(change ->
                        change.fields().stream().anyMatch(field -> field.field().equals(name)))
                .findFirst();
    }
}
