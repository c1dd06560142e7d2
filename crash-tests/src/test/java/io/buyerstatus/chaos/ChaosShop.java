package io.buyerstatus.chaos;

import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import java.time.LocalDate;

/** The shop whose orders go through the chaos. */
final class ChaosShop {
    static final SettingsLayer SETTINGS = SettingsLayer.EMPTY
            .with(GeneralSettings.NAME, "Bench")
            .with(ReviewSettings.NOTICE_SINCE, LocalDate.of(2020, 1, 1));

    private ChaosShop() {}
}
