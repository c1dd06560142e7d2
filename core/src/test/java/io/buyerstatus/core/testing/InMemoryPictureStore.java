package io.buyerstatus.core.testing;

import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store of pictures in memory. */
public final class InMemoryPictureStore implements PictureStore {
    private final Map<PictureKey, StoredPicture> pictures = new HashMap<>();

    @Override
    public synchronized void put(PictureKey key, StoredPicture picture) {
        pictures.put(key, picture);
    }

    @Override
    public synchronized Optional<StoredPicture> find(PictureKey key) {
        return Optional.ofNullable(pictures.get(key));
    }
}
