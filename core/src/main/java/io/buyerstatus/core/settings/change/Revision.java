package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.Checks;
import java.util.List;

/**
 * What a change writes: the settings as they shall be, and its record.
 *
 * @param after of the version that {@code change} makes; holds if the one before is still there
 */
public record Revision(ShopSettings after, SettingsChange change, List<SecretEdit> secrets) {
    public Revision {
        Checks.require(
                after.version() == change.version() && after.id().equals(change.shop()),
                "change",
                "must be the one that makes these settings");
        secrets = List.copyOf(secrets);
    }

    /** The version that must be there still. */
    public long expected() {
        return after.version() - 1;
    }
}
