package io.buyerstatus.core.picture;

import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.util.List;

/** Port that knows of which pictures copies were asked for before. */
@FunctionalInterface
public interface KnownPictures {
    /** Knows of none: each change asks for the pictures that it names, and somebody looks afterwards. */
    KnownPictures NONE = (shop, originals) -> false;

    /** Whether a copy of each of these pictures of items was asked for; false, too, where it is not worth to look. */
    boolean all(ShopId shop, List<URI> originals);
}
