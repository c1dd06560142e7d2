package io.buyerstatus.local.standin;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's own clients, unmodified, without retries. */
final class Clients {

    private Clients() {}

    static SesV2Client ses(URI endpoint) {
        return at(endpoint, SesV2Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    static SnsClient sns(URI endpoint) {
        return at(endpoint, SnsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    static KmsClient kms(URI endpoint) {
        return at(endpoint, KmsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    static SqsClient sqs(URI endpoint) {
        return at(endpoint, SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private static <B extends AwsClientBuilder<B, C>, C> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
