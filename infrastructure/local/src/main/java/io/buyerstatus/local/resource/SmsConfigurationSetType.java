package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.smsvoice.ReceiptTopics;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import java.util.List;

/** {@code AWS::SMSVOICE::ConfigurationSet}: a name that SMS are sent under, and the topics that hear what becomes of them. */
public final class SmsConfigurationSetType implements ResourceType {

    private final ReceiptTopics sets;

    public SmsConfigurationSetType(ReceiptTopics sets) {
        this.sets = sets;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect("DefaultMessageType", "Tags");
            String name = properties.text("ConfigurationSetName").orElse(resource.generatedName());
            List<String> topics = properties.each("EventDestinations", SmsConfigurationSetType::topic);
            sets.create(name);
            topics.forEach(topic -> sets.publish(name, topic));
            return Provisioned.of(name);
        });
    }

    private static String topic(Properties properties) {
        properties.required("EventDestinationName");
        properties.oneOf("Enabled", "true");
        if (!properties.texts("MatchingEventTypes").equals(List.of("TEXT_ALL"))) {
            throw new TemplateException(
                    properties.position("MatchingEventTypes"), "only TEXT_ALL is understood locally");
        }
        return properties
                .nested("SnsDestination", sns -> sns.required("TopicArn"))
                .orElseThrow(() ->
                        new TemplateException(properties.position(), "only an SnsDestination is understood locally"));
    }
}
