package io.buyerstatus.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;

/**
 * Objects in buckets, read and written whole by plain signed requests (Amazon S3 API: GetObject, PutObject, DeleteObject; Signature
 * Version 4). The functions that send mails have no room for the client that the SDK has for S3, and nobody here needs more than
 * these of its hundred calls.
 */
public final class S3Objects {
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int FOUND = 200;
    private static final int REMOVED = 204;
    private static final int ABSENT = 404;
    private static final int SERVER_ERRORS = 500;
    private static final String TYPE = "content-type";
    private static final String LENGTH = "content-length";

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Service service;

    /**
     * Where the service is.
     *
     * @param endpoint without a path; buckets are named in the path
     */
    public record Service(URI endpoint, Region region) {}

    public S3Objects(SdkHttpClient http, AwsCredentialsProvider credentials, Service service) {
        this.http = http;
        this.credentials = credentials;
        this.service = service;
    }

    /**
     * An object; empty where the bucket says that there is none.
     *
     * @param most more bytes than that are a failure
     * @param made what is made of the type under which it was put, and of its bytes
     */
    public <T> Optional<T> find(String bucket, String name, int most, BiFunction<String, byte[], T> made) {
        Answer answer = ask(request(SdkHttpMethod.GET, bucket, name).build(), Optional.empty(), most);
        if (answer.status == ABSENT && answer.says("NoSuchKey")) {
            return Optional.empty();
        }
        answer.expected("read", name);
        return Optional.of(made.apply(answer.contentType, answer.body));
    }

    /**
     * An object's bytes; empty where the bucket says that there is none.
     *
     * @param most more bytes than that are a failure
     */
    public Optional<byte[]> get(String bucket, String name, int most) {
        return find(bucket, name, most, (_, bytes) -> bytes);
    }

    /** Keeps bytes under a name, in place of those that were there. */
    public void put(String bucket, String name, String contentType, byte[] bytes) {
        SdkHttpRequest put = request(SdkHttpMethod.PUT, bucket, name)
                .putHeader(TYPE, contentType)
                .putHeader(LENGTH, String.valueOf(bytes.length))
                .build();
        ask(put, Optional.of(bytes), 0).expected("written", name);
    }

    /** Takes bytes away; those that are not there are no failure. */
    public void remove(String bucket, String name) {
        Answer answer = ask(request(SdkHttpMethod.DELETE, bucket, name).build(), Optional.empty(), 0);
        if (answer.status != REMOVED) {
            answer.expected("removed", name);
        }
    }

    /**
     * An address under which whoever has it may put one object, of that type and length to the byte, for a while. Both go as headers
     * with the request.
     */
    public URI prepared(String bucket, String name, String contentType, int length, Duration valid) {
        SdkHttpRequest put = request(SdkHttpMethod.PUT, bucket, name)
                .putHeader(TYPE, contentType)
                .putHeader(LENGTH, String.valueOf(length))
                .build();
        return signer.sign(signing -> properties(signing.request(put))
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, valid))
                .request()
                .getUri();
    }

    /** An address under which whoever has it may save one object, under a name, for a while. */
    public URI saved(String bucket, String name, String fileName, String contentType, Duration valid) {
        String ascii = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        SdkHttpRequest get = request(SdkHttpMethod.GET, bucket, name)
                .putRawQueryParameter("response-content-disposition", "attachment; filename=\"" + ascii + "\"")
                .putRawQueryParameter("response-content-type", contentType)
                .build();
        return signer.sign(signing -> properties(signing.request(get))
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, valid))
                .request()
                .getUri();
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, String bucket, String name) {
        return SdkHttpFullRequest.builder()
                .method(method)
                .uri(service.endpoint())
                .encodedPath("/" + bucket + "/" + name);
    }

    private SignRequest.Builder<AwsCredentialsIdentity> properties(
            SignRequest.Builder<AwsCredentialsIdentity> signing) {
        return signing.identity(credentials.resolveCredentials())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, service.region().id())
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false);
    }

    /** What the service said. */
    private static final class Answer {
        private final int status;
        private final String contentType;
        private final byte[] body;

        private Answer(int status, String contentType, byte[] body) {
            this.status = status;
            this.contentType = contentType;
            this.body = body;
        }

        Answer expected(String done, String name) {
            if (status != FOUND) {
                throw new UncheckedIOException(
                        new IOException("%s could not be %s: HTTP %d".formatted(name, done, status)));
            }
            return this;
        }

        boolean says(String code) {
            return new String(body, StandardCharsets.UTF_8).contains("<Code>" + code + "</Code>");
        }
    }

    /** Each call may be repeated: a name stands for the same bytes always, or for the newest. */
    private Answer ask(SdkHttpRequest request, Optional<byte[]> body, int most) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(request, body, most);
                if (answer.status < SERVER_ERRORS || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
            LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
        }
    }

    private Answer once(SdkHttpRequest request, Optional<byte[]> body, int most) throws IOException {
        SignedRequest signed = signer.sign(signing -> {
            properties(signing.request(request)).putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, true);
            body.ifPresent(bytes -> signing.payload(ContentStreamProvider.fromByteArray(bytes)));
        });
        HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(execute::contentStreamProvider);
        HttpExecuteResponse response = http.prepareRequest(execute.build()).call();
        int status = response.httpResponse().statusCode();
        return new Answer(
                status,
                response.httpResponse().firstMatchingHeader(TYPE).orElse(""),
                read(response.responseBody(), status == FOUND ? most : 64 * 1024));
    }

    private static byte[] read(Optional<AbortableInputStream> body, int most) throws IOException {
        if (body.isEmpty()) {
            return new byte[0];
        }
        try (InputStream input = body.get()) {
            byte[] bytes = input.readNBytes(most + 1);
            if (bytes.length > most && most > 0) {
                throw new IOException("the object has more than " + most + " bytes");
            }
            return bytes;
        }
    }
}
