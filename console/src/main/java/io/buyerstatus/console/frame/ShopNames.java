package io.buyerstatus.console.frame;

import io.buyerstatus.core.shop.ShopId;

/** What shops are called on the pages of the desk. */
@FunctionalInterface
public interface ShopNames {
    /** By their ids, for whoever may not read what a shop has set. */
    ShopNames IDS = ShopId::value;

    /** The name of a shop; never empty. */
    String of(ShopId shop);
}
