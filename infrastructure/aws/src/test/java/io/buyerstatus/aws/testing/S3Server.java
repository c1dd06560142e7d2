package io.buyerstatus.aws.testing;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** S3Proxy in this process, in memory, on loopback; it verifies signatures. */
public final class S3Server implements AutoCloseable {
    private final BlobStoreContext blobs = ContextBuilder.newBuilder(new TransientNio2BlobProviderMetadata())
            .credentials("test", "test")
            .build(BlobStoreContext.class);
    private final S3Proxy server = S3Proxy.builder()
            .blobStore(blobs.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "test", "test")
            .ignoreUnknownHeaders(true)
            .build();

    public S3Server() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not start", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        } finally {
            blobs.close();
        }
    }
}
