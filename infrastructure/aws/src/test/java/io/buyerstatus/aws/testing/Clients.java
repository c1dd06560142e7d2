package io.buyerstatus.aws.testing;

import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.SignedJson;
import io.buyerstatus.aws.queue.SignedSendMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of a server at an endpoint, with interceptors. Those that send do not retry, like the product's own. */
public final class Clients {
    private Clients() {}

    public static DynamoDbClient dynamoDb(URI endpoint, ExecutionInterceptor... interceptors) {
        return client(DynamoDbClient.builder(), endpoint, AwsRetryStrategy.standardRetryStrategy(), interceptors);
    }

    /** With an HTTP client of the caller's, who closes it. */
    public static DynamoDbClient dynamoDb(URI endpoint, SdkHttpClient http) {
        return configured(DynamoDbClient.builder(), endpoint, AwsRetryStrategy.standardRetryStrategy())
                .httpClient(http)
                .build();
    }

    public static SqsClient sqs(URI endpoint, ExecutionInterceptor... interceptors) {
        return client(SqsClient.builder(), endpoint, AwsRetryStrategy.standardRetryStrategy(), interceptors);
    }

    /** Goes to whatever server a queue's address names. */
    public static SignedSendMessage signedSendMessage() {
        return new SignedSendMessage(signedJson(Patience.OF_A_VISITOR.answer()), Patience.OF_A_VISITOR);
    }

    /** Signs as nobody in particular, and waits so long for each answer. */
    public static SignedJson signedJson(Duration answer) {
        return new SignedJson(
                UrlConnectionHttpClient.builder().socketTimeout(answer).build(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                () -> Region.EU_CENTRAL_1);
    }

    public static KmsClient kms(URI endpoint, ExecutionInterceptor... interceptors) {
        return client(KmsClient.builder(), endpoint, AwsRetryStrategy.standardRetryStrategy(), interceptors);
    }

    /** By path, since a test's server has no name for each bucket; in the one region that every server knows. */
    public static S3Client s3(URI endpoint) {
        return configured(
                        S3Client.builder().serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true)
                                .chunkedEncodingEnabled(false)),
                        endpoint,
                        AwsRetryStrategy.standardRetryStrategy())
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public static SesV2Client ses(URI endpoint, ExecutionInterceptor... interceptors) {
        return client(SesV2Client.builder(), endpoint, AwsRetryStrategy.doNotRetry(), interceptors);
    }

    public static SnsClient sns(URI endpoint, ExecutionInterceptor... interceptors) {
        return client(SnsClient.builder(), endpoint, AwsRetryStrategy.doNotRetry(), interceptors);
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, URI endpoint, RetryStrategy retries, ExecutionInterceptor... interceptors) {
        return configured(builder, endpoint, retries, interceptors)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B configured(
            B builder, URI endpoint, RetryStrategy retries, ExecutionInterceptor... interceptors) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(retries).executionInterceptors(List.of(interceptors)));
    }
}
