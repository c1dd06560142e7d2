package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.Wiring;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** {@code AWS::SQS::Queue}: a queue of ElasticMQ. */
public final class QueueType implements ResourceType {

    private static final Map<String, QueueAttributeName> NUMBERS = Map.of(
            "DelaySeconds", QueueAttributeName.DELAY_SECONDS,
            "ReceiveMessageWaitTimeSeconds", QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS,
            "VisibilityTimeout", QueueAttributeName.VISIBILITY_TIMEOUT);

    private final SqsClient client;
    private final Wiring wiring;

    public QueueType(SqsClient client, Wiring wiring) {
        this.client = client;
        this.wiring = wiring;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            // The engine keeps messages for as long as it runs and takes the largest that SQS takes.
            properties.withoutLocalEffect(
                    "KmsDataKeyReusePeriodSeconds",
                    "KmsMasterKeyId",
                    "MaximumMessageSize",
                    "MessageRetentionPeriod",
                    "RedriveAllowPolicy",
                    "SqsManagedSseEnabled",
                    "Tags");
            String name = properties.text("QueueName").orElse(resource.generatedName());
            Map<QueueAttributeName, String> attributes = attributes(properties);
            String arn = LocalAccount.arn("sqs", name);
            String url = create(name, attributes);
            wiring.addQueue(arn, url);
            return new Provisioned(url, Map.of("Arn", arn, "QueueName", name, "QueueUrl", url));
        });
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        try {
            String kept = client.getQueueUrl(get -> get.queueName(name)).queueUrl();
            if (!attributes.isEmpty()) {
                client.setQueueAttributes(set -> set.queueUrl(kept).attributes(attributes));
            }
            return kept;
        } catch (QueueDoesNotExistException e) {
            return client.createQueue(create -> create.queueName(name).attributes(attributes))
                    .queueUrl();
        }
    }

    private static Map<QueueAttributeName, String> attributes(Properties properties) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        NUMBERS.forEach((property, attribute) ->
                properties.integer(property).ifPresent(value -> attributes.put(attribute, value.toString())));
        if (properties.flag("FifoQueue")) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        if (properties.flag("ContentBasedDeduplication")) {
            attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
        }
        properties
                .nested("RedrivePolicy", QueueType::redrive)
                .ifPresent(policy -> attributes.put(QueueAttributeName.REDRIVE_POLICY, policy));
        return attributes;
    }

    private static String redrive(Properties properties) {
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                .formatted(
                        properties.required("deadLetterTargetArn"),
                        properties.integer("maxReceiveCount").orElse(1));
    }
}
