package io.buyerstatus.aws.picture;

import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Our copies in an S3 bucket, one object each, named SHOP/KEY. Each operation is one call. */
public final class S3PictureStore implements PictureStore {
    private final S3Client s3;
    private final String bucket;

    public S3PictureStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(PictureKey key, StoredPicture picture) {
        s3.putObject(
                request -> request.bucket(bucket)
                        .key(name(key))
                        .contentType(picture.type().mediaType()),
                RequestBody.fromBytes(picture.bytes()));
    }

    @Override
    public Optional<StoredPicture> find(PictureKey key) {
        try {
            ResponseBytes<GetObjectResponse> found =
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(name(key)));
            return Optional.of(new StoredPicture(type(found.response().contentType()), found.asByteArrayUnsafe()));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
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
