package io.buyerstatus.local.engine;

import io.buyerstatus.local.guard.GuardedPort;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobProviderMetadata;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jspecify.annotations.Nullable;

/** S3Proxy in this process, on loopback, behind a guard; buckets are folders, or nothing but memory. */
public final class S3Engine implements AutoCloseable {

    private final HiddenPort hidden;
    private final Port port;
    private final BlobStoreContext blobs;
    private final S3Proxy server;
    private @Nullable GuardedPort guard;

    private S3Engine(Port port, HiddenPort hidden, BlobStoreContext blobs, S3Proxy server) {
        this.port = port;
        this.hidden = hidden;
        this.blobs = blobs;
        this.server = server;
    }

    /**
     * Starts the engine.
     *
     * @param port a claimed port
     * @param folder where buckets are kept; in memory if empty
     * @throws StartFailure if it cannot listen
     */
    public static S3Engine start(Port port, Optional<Path> folder) {
        BlobStoreContext blobs = folder.map(path -> inFiles(path.resolve("buckets")))
                .orElseGet(() -> ContextBuilder.newBuilder(new TransientNio2BlobProviderMetadata()))
                .credentials("local", "local")
                .build(BlobStoreContext.class);
        HiddenPort hidden = HiddenPort.claim();
        S3Proxy server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .endpoint(hidden.uri())
                // An address that was prepared for an upload takes that upload only, as in production.
                .awsAuthentication(AuthenticationType.AWS_V4, "local", "local")
                // Checksums of newer clients, which it does not know.
                .ignoreUnknownHeaders(true)
                .build();
        S3Engine engine = new S3Engine(port, hidden, blobs, server);
        try {
            server.start();
            engine.guard = GuardedPort.start(port.number(), hidden.socket());
        } catch (Exception e) {
            engine.close();
            throw port.taken(e);
        }
        return engine;
    }

    private static ContextBuilder inFiles(Path folder) {
        // The provider wants it to be there.
        folder.toFile().mkdirs();
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        return ContextBuilder.newBuilder(new FilesystemNio2BlobProviderMetadata())
                .overrides(properties);
    }

    /** Makes a bucket; one that is there stays as it is. */
    public void create(String bucket) {
        blobs.getBlobStore().createContainerInLocation(null, bucket);
    }

    /** Lays bytes down under a name. */
    public void put(String bucket, String name, byte[] bytes) {
        blobs.getBlobStore()
                .putBlob(
                        bucket,
                        blobs.getBlobStore().blobBuilder(name).payload(bytes).build());
    }

    /** Where it is, for any client of AWS: by number, so that clients name buckets in the path and not in the host. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.number());
    }

    /** Where this process reaches it, past the guard: by number, so that clients name buckets in the path and not in the host. */
    public URI within() {
        return hidden.uri();
    }

    @Override
    public void close() {
        if (guard != null) {
            guard.close();
        }
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        } finally {
            blobs.close();
        }
    }
}
