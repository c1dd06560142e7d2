package io.buyerstatus.core.automation;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/** Port to the shops' automations, for whoever acts by them. Reads may be up to 60 s old (they are cached in the process). */
public interface AutomationStore {
    /** Shops that have none. */
    AutomationStore NONE = shop -> List.of();

    /** All of a shop, in the order of their ids. */
    List<Automation> automations(ShopId shop);
}
