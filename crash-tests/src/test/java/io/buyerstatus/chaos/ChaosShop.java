package io.buyerstatus.chaos;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.ShopsOwn;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The shop whose orders go through the chaos. */
final class ChaosShop {
    static final SettingsLayer SETTINGS = SettingsLayer.EMPTY
            .with(GeneralSettings.NAME, "Bench")
            .with(ReviewSettings.NOTICE_SINCE, LocalDate.of(2020, 1, 1));

    private ChaosShop() {}

    /** A bench with the shop, and with an automation of its own: about fewer orders than would hold it as a flood. */
    static Bench open() {
        Bench bench = Bench.start(SETTINGS);
        ShopsOwn.automate(
                bench, "sorry", "order_cancelled", "Schade", "[Name], [order_link]", List.of(), Optional.empty());
        return bench;
    }
}
