package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single fields of a shop or of one of its channels, all or none, under the version that whoever changes them has seen.
 *
 * <pre>{@code
 * settings.change(shop, seen.version(), List.of(SettingsEdit.set(SettingsScope.shop(), "review.days", 9L)), author);
 * }</pre>
 */
public final class ChangeSettings {
    private final EditableSettings settings;
    private final Map<String, Setting<?>> catalogue;
    private final SecretBox box;
    private final InstantSource clock;

    /** @param catalogue everything that can be set, by path */
    public ChangeSettings(
            EditableSettings settings, Map<String, Setting<?>> catalogue, SecretBox box, InstantSource clock) {
        this.settings = settings;
        this.catalogue = Map.copyOf(catalogue);
        this.box = box;
        this.clock = clock;
    }

    /**
     * Sets and unsets fields.
     *
     * @param seen the version of the settings that the edits were made from
     */
    public ChangeResult change(ShopId shop, long seen, List<SettingsEdit> edits, Author by) {
        Optional<ShopSettings> before = settings.shop(shop);
        if (before.isEmpty()) {
            return new ChangeResult.NoSuchShop();
        }
        if (before.get().version() != seen) {
            return new ChangeResult.Overtaken();
        }
        SettingsDraft draft = draft(before.get());
        edits.forEach(draft::edit);
        return apply(before.get(), draft, by, Optional.empty());
    }

    /**
     * Takes a change back, by a change of its own: refused as a whole where one of its fields is otherwise by now, where it changed
     * connections, or set a secret.
     */
    public ChangeResult undo(ShopId shop, long version, Author by) {
        Optional<ShopSettings> before = settings.shop(shop);
        if (before.isEmpty()) {
            return new ChangeResult.NoSuchShop();
        }
        Optional<SettingsChange> change = settings.change(shop, version);
        if (change.isEmpty()) {
            return new ChangeResult.Refused(
                    List.of(new InvalidField("", "there is no change " + version + ": see the list of changes")));
        }
        SettingsDraft draft = draft(before.get());
        new Undo(before.get(), catalogue, draft).takeBack(change.get());
        return apply(before.get(), draft, by, Optional.of(version));
    }

    private SettingsDraft draft(ShopSettings before) {
        return new SettingsDraft(before, catalogue, box, purpose -> settings.secrets(before.id(), purpose));
    }

    private ChangeResult apply(ShopSettings before, SettingsDraft draft, Author by, Optional<Long> undoes) {
        List<InvalidField> invalid = draft.invalid();
        if (!invalid.isEmpty()) {
            return new ChangeResult.Refused(invalid);
        }
        List<FieldChange> changes = draft.changes();
        if (changes.isEmpty()) {
            return new ChangeResult.Unchanged();
        }
        long version = before.version() + 1;
        SettingsChange change = new SettingsChange(before.id(), version, by, clock.instant(), undoes, changes);
        return settings.apply(new Revision(draft.settings().atVersion(version), change, draft.secrets()))
                ? new ChangeResult.Done(change)
                : new ChangeResult.Overtaken();
    }

    /** One change, taken back in a draft. */
    private record Undo(ShopSettings now, Map<String, Setting<?>> catalogue, SettingsDraft draft) {
        void takeBack(SettingsChange change) {
            List<ChangedField> fields =
                    change.fields().stream().map(ChangedField::of).toList();
            fields.stream()
                    .filter(field -> field.presence() && field.change().before().isPresent())
                    .forEach(field -> draft.add(field.channel()));
            fields.stream().filter(field -> !field.presence()).forEach(this::takeBack);
            fields.stream()
                    .filter(field -> field.presence() && field.change().before().isEmpty())
                    .forEach(field -> draft.remove(field.channel()));
        }

        private void takeBack(ChangedField name) {
            FieldChange field = name.change();
            Optional<Setting<?>> setting = Optional.ofNullable(catalogue.get(name.path()));
            if (ConnectionFields.holds(field.field())) {
                draft.refuse(
                        field.field(), "is of a connection, which is changed by importing a document, not taken back");
            } else if (setting.isEmpty()) {
                draft.refuse(field.field(), "is not known to this release: it cannot be taken back");
            } else if (setting.get().type().sealing().isPresent()) {
                draft.refuse(field.field(), "is a secret, of which no former one is kept: set it again");
            } else if (!now.layer(name.scope()).plainOf(setting.get()).equals(field.after())) {
                draft.refuse(field.field(), "was changed since: take back that change first, or set the field");
            } else {
                draft.edit(new SettingsEdit(name.scope(), name.path(), field.before()));
            }
        }
    }
}
