package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.util.Optional;
import java.util.stream.Stream;

/** Our copies in an S3 bucket, one object each, named SHOP/KEY. Each operation is one call. */
public final class S3PictureStore implements PictureStore {
    private final S3Objects objects;
    private final String bucket;

    public S3PictureStore(S3Objects objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    @Override
    public void put(PictureKey key, StoredPicture picture) {
        objects.put(bucket, name(key), picture.type().mediaType(), picture.bytes());
    }

    @Override
    public Optional<StoredPicture> find(PictureKey key) {
        return objects.find(
                bucket, name(key), StoredPicture.LARGEST, (type, bytes) -> new StoredPicture(type(type), bytes));
    }

    private static String name(PictureKey key) {
        return key.shop().value() + "/" + key.key();
    }

    private static StoredPicture.Type type(String mediaType) {
        return Stream.of(StoredPicture.Type.values())
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here writes pictures of type " + mediaType));
    }
}
