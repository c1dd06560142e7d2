package io.buyerstatus.core.testing;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.Revision;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.testing.sample.Samples;
import java.util.List;
import java.util.Optional;

/** Puts settings into a store as a test begins with them, whatever was there. */
public final class StoredSettings {
    private static final Author TEST = new Author(Author.Via.OPERATOR, "test");

    private StoredSettings() {}

    /** Stores settings as the next change. */
    public static void put(EditableSettings store, ShopSettings settings) {
        long version = store.shop(settings.id()).map(ShopSettings::version).orElse(0L) + 1;
        if (!put(store, settings, version)) {
            throw new IllegalStateException("the settings of " + settings.id() + " were changed meanwhile");
        }
    }

    /** Stores settings as a change of this number; answers whether it was the next one. */
    public static boolean put(EditableSettings store, ShopSettings settings, long version) {
        return store.apply(new Revision(
                settings.atVersion(version),
                new SettingsChange(settings.id(), version, TEST, Samples.NOW, Optional.empty(), List.of()),
                List.of()));
    }
}
