package io.buyerstatus.core.view;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;

/** Port to the lists that people keep: a row for each person and shop. */
public interface SavedViewStore {
    /** What somebody keeps in a shop (strongly consistent); one GetItem. */
    SavedViews of(ShopId shop, PersonId person);

    /**
     * Replaces it if it still has the revision before {@code next}'s.
     *
     * @return whether it did
     */
    boolean replace(ShopId shop, PersonId person, SavedViews next);
}
