package io.buyerstatus.local.standin.sns;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Puts messages into queues through the SQS API, one client per endpoint. */
final class QueueSender implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Map<URI, SqsClient> clients = new ConcurrentHashMap<>();

    /** Sends once; the courier decides about trying again. */
    void send(Queue queue, String body, Map<String, MessageAttribute> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, attribute) -> values.put(name, value(attribute)));
        clients.computeIfAbsent(queue.endpoint(), QueueSender::client)
                .sendMessage(message ->
                        message.queueUrl(queue.url()).messageBody(body).messageAttributes(values));
    }

    @Override
    public void close() {
        clients.values().forEach(SqsClient::close);
    }

    private static MessageAttributeValue value(MessageAttribute attribute) {
        MessageAttributeValue.Builder value = MessageAttributeValue.builder();
        if (attribute.isBinary()) {
            byte[] bytes = Base64.getDecoder().decode(attribute.value());
            return value.dataType(MessageAttribute.BINARY)
                    .binaryValue(SdkBytes.fromByteArray(bytes))
                    .build();
        }
        // SQS does not know String.Array; SNS hands it over as String.
        String type = attribute.dataType().equals("Number") ? "Number" : "String";
        return value.dataType(type).stringValue(attribute.value()).build();
    }

    private static SqsClient client(URI endpoint) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TIMEOUT)
                        .socketTimeout(TIMEOUT))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }
}
