package io.buyerstatus.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients of AWS services, to be built while a function initialises. Region, credentials and endpoints come from the SDK's
 * own settings (environment or system properties), so the same code runs in the cloud and on one machine. Clients hold
 * nothing unique: a snapshot of a process that has them may be restored many times.
 */
public final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** How long an answer may take: longer than any healthy one, far shorter than a function's time. */
    private static final Duration ANSWER = Duration.ofSeconds(4);

    /** A slow mail service is better waited for than asked twice. */
    private static final Duration SENDING_ANSWER = Duration.ofSeconds(20);

    private AwsClients() {}

    public static DynamoDbClient dynamoDb() {
        return configured(DynamoDbClient.builder(), ANSWER, retrying());
    }

    public static SqsClient sqs() {
        return configured(SqsClient.builder(), ANSWER, retrying());
    }

    public static KmsClient kms() {
        return configured(KmsClient.builder(), ANSWER, retrying());
    }

    /** Signs bodies whole: ours are small, and not every server that speaks S3 reads signed chunks. */
    public static S3Client s3() {
        return configured(
                S3Client.builder()
                        .disableS3ExpressSessionAuth(true)
                        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false)),
                ANSWER,
                retrying());
    }

    /** Does not retry: a mail whose answer was lost may have left (see {@code send.SesMailSender}). */
    public static SesV2Client ses() {
        return configured(SesV2Client.builder(), SENDING_ANSWER, AwsRetryStrategy.doNotRetry());
    }

    /** Does not retry: an SMS whose answer was lost may have left (see {@code send.SnsSmsSender}). */
    public static SnsClient sns() {
        return configured(SnsClient.builder(), SENDING_ANSWER, AwsRetryStrategy.doNotRetry());
    }

    /** Three attempts with jitter, and a budget that stops retries when everything fails. */
    private static RetryStrategy retrying() {
        return AwsRetryStrategy.standardRetryStrategy();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C configured(
            B builder, Duration answer, RetryStrategy retries) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(answer))
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries))
                .build();
    }
}
