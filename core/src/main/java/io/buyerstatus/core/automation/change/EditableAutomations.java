package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/** Port to the shops' automations, for whoever changes them. Reads are strongly consistent. */
public interface EditableAutomations extends AutomationStore {
    /** All of a shop, in the order of their ids. */
    List<StoredAutomation> stored(ShopId shop);

    /**
     * Stores one, if the version before is still there; version 1 where there is none.
     *
     * @return whether it was; {@code false} means that somebody else changed it meanwhile
     */
    boolean put(ShopId shop, StoredAutomation next);

    @Override
    default List<Automation> automations(ShopId shop) {
        return stored(shop).stream().map(StoredAutomation::automation).toList();
    }
}
