package io.buyerstatus.console.settings;

import io.buyerstatus.core.SettingsCatalogue.Section;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.settings.change.SettingsSince;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into the form of a section.
 *
 * @param seen the version of the settings that the form was drawn from
 */
public record SectionForm(Section section, SettingsScope scope, long seen, Map<String, String> typed) {
    public SectionForm {
        typed = Map.copyOf(typed);
    }

    /** The form as it stands while nobody typed. */
    public static SectionForm untouched(Section section, SettingsScope scope, SettingsSince settings) {
        Map<String, String> fields = new HashMap<>();
        section.settings()
                .forEach(setting -> fields.putAll(
                        written(setting, settings.now().layer(scope).plainOf(setting))));
        return new SectionForm(section, scope, settings.now().version(), fields);
    }

    /** What they changed, and nothing of what only others did since. */
    public List<SettingsEdit> edits(SettingsSince since) {
        return section.settings().stream()
                .filter(setting -> touched(setting, since))
                .map(setting -> new SettingsEdit(scope, setting.path(), entered(setting)))
                .toList();
    }

    /** The fields that they and somebody else changed. */
    public List<Setting<?>> disputed(SettingsSince since) {
        List<Setting<?>> disputed = new ArrayList<>();
        for (Setting<?> setting : section.settings()) {
            if (touched(setting, since) && since.changed(scope, setting).isPresent()) {
                disputed.add(setting);
            }
        }
        return List.copyOf(disputed);
    }

    /** The form on top of what holds now: what they typed, and all else as others left it. */
    public SectionForm onto(SettingsSince since) {
        Map<String, String> fields = new HashMap<>();
        for (Setting<?> setting : section.settings()) {
            if (touched(setting, since)) {
                fields.putAll(typedOf(setting));
            } else {
                fields.putAll(written(setting, since.now().layer(scope).plainOf(setting)));
            }
        }
        return new SectionForm(section, scope, since.now().version(), fields);
    }

    private boolean touched(Setting<?> setting, SettingsSince since) {
        SettingShape shape = setting.type().shape();
        if (shape instanceof SettingShape.Secret) {
            return typed.containsKey(FieldForm.RESET + setting.path())
                    || entered(setting).isPresent();
        }
        Optional<Object> before = since.before(scope, setting);
        return !entered(setting)
                .equals(FieldForm.read(setting.path(), shape, FieldForm.written(setting.path(), shape, before)));
    }

    private Optional<Object> entered(Setting<?> setting) {
        return FieldForm.read(setting.path(), setting.type().shape(), typed);
    }

    private static Map<String, String> written(Setting<?> setting, Optional<Object> plain) {
        return FieldForm.written(setting.path(), setting.type().shape(), plain);
    }

    private Map<String, String> typedOf(Setting<?> setting) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.equals(setting.path())
                    || name.startsWith(setting.path() + ":")
                    || name.equals(FieldForm.RESET + setting.path())) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
