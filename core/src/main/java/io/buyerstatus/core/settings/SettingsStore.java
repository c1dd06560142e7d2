package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/**
 * Port to the shops' settings. Reads may be up to 60 s old (they are cached in the process); empty means that the store
 * says there is none, never that it did not answer.
 */
public interface SettingsStore {
    Optional<ShopSettings> shop(ShopId shop);

    /** The shop that installed a connection. */
    Optional<ShopId> shopOf(ConnectionId connection);

    /**
     * Replaces a shop's settings as a whole: readers see the old ones or the new ones, never a mixture.
     *
     * @throws IllegalArgumentException when another shop owns one of the connections
     */
    void replace(ShopSettings settings);
}
