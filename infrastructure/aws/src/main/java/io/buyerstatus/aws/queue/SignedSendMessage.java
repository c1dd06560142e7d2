package io.buyerstatus.aws.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * One call of SQS as a plain signed request (Amazon SQS API: SendMessage in AWS JSON 1.0; Signature Version 4). The functions that send mails
 * have no room for the client that the SDK has for SQS, and need one of its calls.
 */
public final class SignedSendMessage {
    private static final int ATTEMPTS = 3;
    private static final int TAKEN = 200;
    private static final int SERVER_ERRORS = 500;
    private static final String TYPE = "application/x-amz-json-1.0";
    private static final String TARGET = "AmazonSQS.SendMessage";

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** As the function's own role, in its own region. */
    public SignedSendMessage() {
        this(
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(5))
                        .build(),
                DefaultCredentialsProvider.builder().build(),
                new DefaultAwsRegionProviderChain());
    }

    SignedSendMessage(SdkHttpClient http, AwsCredentialsProvider credentials, AwsRegionProvider region) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
    }

    /**
     * Puts a message into a queue; into it twice, where an answer is lost.
     *
     * @param body without quotes, backslashes and control characters
     * @throws UncheckedIOException when the queue does not take it
     */
    public void to(String queueUrl, String body, Duration delay) {
        byte[] json = "{\"QueueUrl\":\"%s\",\"MessageBody\":\"%s\",\"DelaySeconds\":%d}"
                .formatted(queueUrl, body, delay.toSeconds())
                .getBytes(StandardCharsets.UTF_8);
        for (int attempt = 1; ; attempt++) {
            try {
                int status = ask(URI.create(queueUrl), json);
                if (status == TAKEN) {
                    return;
                }
                if (status < SERVER_ERRORS || attempt == ATTEMPTS) {
                    throw new UncheckedIOException(new IOException("the queue answers HTTP " + status));
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private int ask(URI queue, byte[] json) throws IOException {
        SdkHttpRequest request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(queue.resolve("/"))
                .putHeader("content-type", TYPE)
                .putHeader("content-length", String.valueOf(json.length))
                .putHeader("x-amz-target", TARGET)
                .build();
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(json);
        SignedRequest signed = signer.sign(signing -> signing.identity(credentials.resolveCredentials())
                .request(request)
                .payload(content)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "sqs")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.getRegion().id()));
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElse(content))
                        .build())
                .call();
        try (InputStream answer =
                response.responseBody().<InputStream>map(Function.identity()).orElseGet(InputStream::nullInputStream)) {
            answer.readAllBytes();
        }
        return response.httpResponse().statusCode();
    }
}
