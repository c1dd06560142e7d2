package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.contract.PictureStoreContract;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The store of pictures in a bucket of a server at an endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls makeBucket() before anything else.
abstract class PictureContract extends PictureStoreContract {
    private final String bucket = "pictures-" + UUID.randomUUID();
    private S3Client s3;

    abstract URI endpoint();

    /** Ends what {@link #endpoint} leads to, where that is ours. */
    void stopServer() {}

    @BeforeAll
    void makeBucket() {
        s3 = Clients.s3(endpoint());
        s3.createBucket(request -> request.bucket(bucket));
    }

    @AfterAll
    void close() {
        s3.close();
        stopServer();
    }

    @Override
    protected PictureStore store() {
        return new S3PictureStore(s3, bucket);
    }

    @Test
    void aStoreThatIsNotThereIsAFailureAndNoAbsence() {
        PictureStore nowhere = new S3PictureStore(s3, "nowhere-" + UUID.randomUUID());
        PictureKey key = PictureKey.item(new ShopId("demo"), URI.create("https://shop.example/cup.jpg"));
        assertThatThrownBy(() -> nowhere.find(key)).isInstanceOf(NoSuchBucketException.class);
    }
}
