package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the shops' settings, for whoever changes them: what is read is the latest. */
public interface EditableSettings extends SettingsStore {
    /**
     * Writes a change with its record, however large: readers see the settings before or after, never a mixture.
     *
     * @return false when another change came first, and nothing was written
     * @throws IllegalArgumentException when another shop owns one of the connections
     */
    boolean apply(Revision revision);

    /** The records of a shop's changes, the newest first. */
    List<SettingsChange> changes(ShopId shop, int most);

    /** The record of one change. */
    Optional<SettingsChange> change(ShopId shop, long version);
}
