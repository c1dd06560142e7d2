package io.buyerstatus.chaos;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;

/** The shop whose orders go through the chaos. */
final class ChaosShop {
    static final SettingsLayer SETTINGS = SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench");

    private ChaosShop() {}
}
