package io.buyerstatus.core.settings;

import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Port to the shops' settings, for whoever reads them. Reads may be up to 60 s old (they are cached in the process); empty means that the store
 * says there is none, never that it did not answer.
 */
public interface SettingsStore {
    Optional<ShopSettings> shop(ShopId shop);

    /** The zone in which a shop tells the time; UTC where there is no such shop. */
    default ZoneId zone(ShopId shop) {
        return shop(shop)
                .map(known -> known.ofShop().get(GeneralSettings.TIME_ZONE))
                .orElse(ZoneOffset.UTC);
    }

    /** The shop that installed a connection. */
    Optional<ShopId> shopOf(ConnectionId connection);

    /** The secrets of one purpose that a shop and its channels have set: nothing else reads them. */
    SealedSettings secrets(ShopId shop, Purpose purpose);
}
