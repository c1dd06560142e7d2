package io.buyerstatus.aws;

import java.io.IOException;
import java.io.InputStream;
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
 * Calls of services that speak AWS JSON 1.0, by plain requests under Signature Version 4: for the calls whose client in the SDK would be
 * half a megabyte of a zip.
 */
public final class SignedJson {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final String TYPE = "application/x-amz-json-1.0";

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** As the function's own role, in its own region. */
    public SignedJson(Patience patience) {
        this(
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(patience.answer())
                        .build(),
                DefaultCredentialsProvider.builder().build(),
                new DefaultAwsRegionProviderChain());
    }

    /** As somebody else, anywhere. */
    public SignedJson(SdkHttpClient http, AwsCredentialsProvider credentials, AwsRegionProvider region) {
        this.http = http;
        this.credentials = credentials;
        this.region = region;
    }

    /** What a service answers: its status, and its body. */
    public record Answer(int status, String body) {}

    /**
     * Asks once.
     *
     * @param service the name that requests to it are signed for
     * @param target the operation, as {@code X-Amz-Target} names it
     * @throws IOException when no answer comes
     * @throws software.amazon.awssdk.core.exception.SdkClientException where there is nothing to sign with
     */
    public Answer post(URI endpoint, String service, String target, byte[] json) throws IOException {
        SdkHttpRequest request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("content-type", TYPE)
                .putHeader("content-length", String.valueOf(json.length))
                .putHeader("x-amz-target", target)
                .build();
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(json);
        SignedRequest signed = signer.sign(signing -> signing.identity(credentials.resolveCredentials())
                .request(request)
                .payload(content)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.getRegion().id()));
        HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElse(content))
                        .build())
                .call();
        try (InputStream answer =
                response.responseBody().<InputStream>map(Function.identity()).orElseGet(InputStream::nullInputStream)) {
            return new Answer(
                    response.httpResponse().statusCode(), new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
