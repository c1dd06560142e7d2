package io.buyerstatus.core.settings.change;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of one change of a shop's settings.
 *
 * @param version the change's number, which is the version of the settings that it made: each shop counts its own
 * @param undoes the change that it took back, if it did
 */
public record SettingsChange(
        ShopId shop, long version, Author by, Instant at, Optional<Long> undoes, List<FieldChange> fields) {
    public SettingsChange {
        Checks.require(version > 0, "version", "must be positive");
        fields = List.copyOf(fields);
    }
}
