package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.document.S3Quarantine;
import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.contract.DocumentStoreContract;
import io.buyerstatus.core.testing.contract.PictureStoreContract;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store of pictures in a bucket of a server at an endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls makeBucket() before anything else.
abstract class PictureContract extends PictureStoreContract {
    private final String bucket = "pictures-" + UUID.randomUUID();
    private S3Client s3;

    abstract URI endpoint();

    final String bucket() {
        return bucket;
    }

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
        return new S3PictureStore(objects(), bucket);
    }

    @Test
    void aStoreThatIsNotThereIsAFailureAndNoAbsence() {
        PictureStore nowhere = new S3PictureStore(objects(), "nowhere-" + UUID.randomUUID());
        PictureKey key = PictureKey.item(new ShopId("demo"), URI.create("https://shop.example/cup.jpg"));
        assertThatThrownBy(() -> nowhere.find(key)).isInstanceOf(UncheckedIOException.class);
    }

    /** The store of documents in the same bucket. */
    @Nested
    class Documents extends DocumentStoreContract {
        @Override
        protected DocumentStore store() {
            return new S3DocumentStore(objects(), bucket);
        }
    }

    @Test
    @Tag("C28")
    void bytesThatAreNotThoseThatWerePutAreNeverHandedOut() {
        StoredDocument document = new StoredDocument(DocumentType.PDF, new byte[] {1, 2, 3});
        ShopId shop = new ShopId("demo");
        objects().put(bucket, "documents/demo/" + document.content().sha256(), "application/pdf", new byte[] {1, 2, 4});
        assertThatThrownBy(() -> new S3DocumentStore(objects(), bucket).find(shop, document.content()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBucketThatIsNotThereIsAFailureToo() {
        assertThatThrownBy(() -> objects().get("nowhere-" + UUID.randomUUID(), "documents/demo/x", 10))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Tag("C31")
    void anAddressThatWasPreparedTakesWhatItWasPreparedFor() throws Exception {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};
        Upload upload = new Upload(
                new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrs"), "0123456789abcdefghjkmnpqrs");
        S3Quarantine quarantine = new S3Quarantine(objects(), bucket);
        assertThat(quarantine.find(upload)).isEmpty();
        URI address = quarantine.prepare(upload, "image/jpeg", picture.length);
        assertThat(address.getQuery())
                .contains("X-Amz-Expires=600")
                .contains("X-Amz-SignedHeaders=content-length;content-type;host");
        assertThat(put(address, picture)).isEqualTo(200);
        assertThat(quarantine.find(upload))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(picture));
    }

    static int put(URI address, byte[] body) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setRequestProperty("content-type", "image/jpeg");
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream output = connection.getOutputStream()) {
            output.write(body);
        }
        return connection.getResponseCode();
    }

    /** Requests that we sign ourselves, as the functions do. */
    final S3Objects objects() {
        return new S3Objects(
                UrlConnectionHttpClient.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                new S3Objects.Service(endpoint(), Region.US_EAST_1));
    }
}
