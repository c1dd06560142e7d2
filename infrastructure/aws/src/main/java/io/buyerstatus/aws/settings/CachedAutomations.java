package io.buyerstatus.aws.settings;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;
import java.util.List;

/** Automations kept in the process for up to 60 s, so that a warm function reads none. */
public final class CachedAutomations implements AutomationStore {
    private final Remembered<List<Automation>> remembered;

    public CachedAutomations(AutomationStore store, InstantSource clock) {
        this.remembered = new Remembered<>(store::automations, clock);
    }

    @Override
    public List<Automation> automations(ShopId shop) {
        return remembered.of(shop);
    }
}
