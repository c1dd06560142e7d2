package io.buyerstatus.aws;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
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
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** Ends calls that take too long: one thread for all clients of a process, which ends itself when nobody calls. */
    private static final ScheduledExecutorService TIME_OUTS = timeOuts();

    private AwsClients() {}

    private static ScheduledExecutorService timeOuts() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("aws-time-outs").factory());
        one.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        one.allowCoreThreadTimeOut(true);
        one.setRemoveOnCancelPolicy(true);
        return one;
    }

    /** For work that nobody waits for. */
    public static DynamoDbClient dynamoDb() {
        return dynamoDb(Patience.OF_WORK);
    }

    public static DynamoDbClient dynamoDb(Patience patience) {
        return configured(DynamoDbClient.builder(), patience, retrying());
    }

    /** For work that nobody waits for. */
    public static SqsClient sqs() {
        return sqs(Patience.OF_WORK);
    }

    public static SqsClient sqs(Patience patience) {
        return configured(SqsClient.builder(), patience, retrying());
    }

    /** For work that nobody waits for. */
    public static KmsClient kms() {
        return kms(Patience.OF_WORK);
    }

    public static KmsClient kms(Patience patience) {
        return configured(KmsClient.builder(), patience, retrying());
    }

    /** Amazon S3, without the SDK's client of it, for which not all functions have room. */
    public static S3Objects s3(Patience patience) {
        Region region = DefaultAwsRegionProviderChain.builder().build().getRegion();
        URI endpoint = endpoint(
                "s3",
                AwsClientEndpointProvider.builder()
                        .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_S3")
                        .serviceEndpointOverrideSystemProperty("aws.endpointUrlS3")
                        .serviceProfileProperty("s3"),
                region);
        return new S3Objects(
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(patience.answer())
                        .build(),
                DefaultCredentialsProvider.builder().build(),
                new S3Objects.Service(endpoint, region));
    }

    /** Where AWS End User Messaging SMS is, whose client in the SDK no function has room for. */
    public static URI smsVoice() {
        return endpoint(
                "sms-voice",
                AwsClientEndpointProvider.builder()
                        .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2")
                        .serviceEndpointOverrideSystemProperty("aws.endpointUrlPinpointSmsVoiceV2")
                        .serviceProfileProperty("pinpoint_sms_voice_v2"),
                DefaultAwsRegionProviderChain.builder().build().getRegion());
    }

    private static URI endpoint(String prefix, AwsClientEndpointProvider.Builder overrides, Region region) {
        // The SDK's own clients bring the profile along; without it this fails where no variable names an endpoint.
        return overrides
                .profileFile(ProfileFile::defaultProfileFile)
                .profileName(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
                .resolveFromOverrides()
                .orElseGet(
                        () -> URI.create("https://" + ServiceMetadata.of(prefix).endpointFor(region)));
    }

    /** Does not retry: a mail whose answer was lost may have left (see {@code send.SesMailSender}). */
    public static SesV2Client ses() {
        return configured(SesV2Client.builder(), Patience.OF_SENDING, AwsRetryStrategy.doNotRetry());
    }

    /** Does not retry: an SMS whose answer was lost may have left (see {@code send.SnsSmsSender}). */
    public static SnsClient sns() {
        return configured(SnsClient.builder(), Patience.OF_SENDING, AwsRetryStrategy.doNotRetry());
    }

    /** Three attempts with jitter, and a budget that stops retries when everything fails. */
    private static RetryStrategy retrying() {
        return AwsRetryStrategy.standardRetryStrategy();
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C configured(
            B builder, Patience patience, RetryStrategy retries) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(patience.answer()))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(retries)
                        .apiCallTimeout(patience.call())
                        .scheduledExecutorService(TIME_OUTS))
                .build();
    }
}
