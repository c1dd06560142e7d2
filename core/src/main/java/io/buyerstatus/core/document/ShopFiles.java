package io.buyerstatus.core.document;

import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/** Port to the list of the files that a shop keeps for its mails; their bytes are in {@link DocumentStore}. */
public interface ShopFiles {
    Optional<ShopFile> find(ShopId shop, String id);

    /** By id. */
    List<ShopFile> all(ShopId shop);

    /** Keeps a file under its id, in place of the one that had it. */
    void put(ShopId shop, ShopFile file);

    /** Forgets a file; answers whether there was one. */
    boolean remove(ShopId shop, String id);
}
