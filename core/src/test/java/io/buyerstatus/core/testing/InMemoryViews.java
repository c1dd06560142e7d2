package io.buyerstatus.core.testing;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.view.SavedViews;
import java.util.HashMap;
import java.util.Map;

/** The lists that people keep, in memory. */
public final class InMemoryViews implements SavedViewStore {
    private record Key(ShopId shop, PersonId person) {}

    private final Map<Key, SavedViews> all = new HashMap<>();

    @Override
    public synchronized SavedViews of(ShopId shop, PersonId person) {
        return all.getOrDefault(new Key(shop, person), SavedViews.NONE);
    }

    @Override
    public synchronized boolean replace(ShopId shop, PersonId person, SavedViews next) {
        if (of(shop, person).revision() != next.revision() - 1) {
            return false;
        }
        all.put(new Key(shop, person), next);
        return true;
    }
}
