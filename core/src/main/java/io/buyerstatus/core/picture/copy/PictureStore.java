package io.buyerstatus.core.picture.copy;

import io.buyerstatus.core.picture.PictureKey;
import java.util.Optional;

/** Port to our own store of pictures. Empty means that the store says there is none; a store that does not answer throws. */
public interface PictureStore {
    /** Keeps a picture, in place of the one that was there. */
    void put(PictureKey key, StoredPicture picture);

    Optional<StoredPicture> find(PictureKey key);
}
