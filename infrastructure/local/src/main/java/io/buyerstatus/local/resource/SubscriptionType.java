package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.TopicSubscription;
import io.buyerstatus.local.wiring.Wiring;

/** {@code AWS::SNS::Subscription}: of a queue. Nothing here delivers to anybody else, and delivery to a local queue does not fail. */
public final class SubscriptionType implements ResourceType {

    private final Wiring wiring;

    public SubscriptionType(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect("RedrivePolicy");
            properties.oneOf("Protocol", "sqs");
            String topic = properties.required("TopicArn");
            wiring.add(new TopicSubscription(
                    topic, properties.required("Endpoint"), properties.flag("RawMessageDelivery")));
            return Provisioned.of(topic + ":" + resource.logicalId());
        });
    }
}
