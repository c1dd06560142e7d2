package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.sns.Queue;
import io.buyerstatus.local.standin.sns.Subscription;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.Wiring;
import java.net.URI;

/** {@code AWS::SNS::Subscription}: of a queue; nothing here delivers to anybody else. */
public final class SubscriptionType implements ResourceType {

    private final Topics topics;
    private final Wiring wiring;
    private final URI sqs;

    /**
     * Subscribes queues.
     *
     * @param sqs where the queues are reached
     */
    public SubscriptionType(Topics topics, Wiring wiring, URI sqs) {
        this.topics = topics;
        this.wiring = wiring;
        this.sqs = sqs;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.oneOf("Protocol", "sqs");
            Queue queue = queue(properties.required("Endpoint"));
            boolean raw = properties.flag("RawMessageDelivery");
            Subscription subscription = properties
                    .nested("RedrivePolicy", policy -> queue(policy.required("deadLetterTargetArn")))
                    .map(deadLetters -> new Subscription(queue, raw, deadLetters))
                    .orElseGet(() -> Subscription.to(queue, raw));
            return Provisioned.of(topics.subscribe(properties.required("TopicArn"), subscription));
        });
    }

    private Queue queue(String arn) {
        return new Queue(sqs, wiring.queueUrl(arn));
    }
}
