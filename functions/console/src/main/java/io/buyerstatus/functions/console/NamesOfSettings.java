package io.buyerstatus.functions.console;

import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;

/** What shops call themselves, all their channels together; one that says nothing goes by its id. */
record NamesOfSettings(SettingsStore settings) implements ShopNames {
    @Override
    public String of(ShopId shop) {
        return settings.shop(shop)
                .map(set -> new EffectiveSettings(set.shop(), SettingsLayer.EMPTY))
                .flatMap(effective -> effective.find(GeneralSettings.NAME))
                .orElseGet(shop::value);
    }
}
