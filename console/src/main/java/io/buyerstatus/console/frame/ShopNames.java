package io.buyerstatus.console.frame;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;

/** What shops are called on the pages of the desk. */
@FunctionalInterface
public interface ShopNames {
    /** By their ids, for whoever may not read what a shop has set. */
    ShopNames IDS = ShopId::value;

    /** The name of a shop; never empty. */
    String of(ShopId shop);

    /** What shops call themselves, all their channels together; one that says nothing goes by its id. */
    static ShopNames in(SettingsStore settings) {
        return shop -> settings.shop(shop)
                .map(ShopSettings::ofShop)
                .flatMap(effective -> effective.find(GeneralSettings.NAME))
                .orElseGet(shop::value);
    }
}
