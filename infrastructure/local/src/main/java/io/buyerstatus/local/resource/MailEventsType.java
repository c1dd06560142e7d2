package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.ses.ConfigurationSets;
import io.buyerstatus.local.standin.ses.EventDestination;
import io.buyerstatus.local.standin.ses.EventType;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code AWS::SES::ConfigurationSetEventDestination}: a topic that hears what becomes of mails. */
public final class MailEventsType implements ResourceType {

    private final ConfigurationSets sets;

    public MailEventsType(ConfigurationSets sets) {
        this.sets = sets;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            String set = properties.required("ConfigurationSetName");
            String name = properties
                    .nested("EventDestination", destination -> publish(set, destination))
                    .orElseThrow(() -> new TemplateException(resource.position(), "EventDestination is missing"));
            return Provisioned.of(set + "|" + name);
        });
    }

    private String publish(String set, Properties properties) {
        properties.oneOf("Enabled", "true");
        String topic = properties
                .nested("SnsDestination", sns -> sns.required("TopicARN"))
                .orElseThrow(() ->
                        new TemplateException(properties.position(), "only an SnsDestination is understood locally"));
        sets.publish(set, new EventDestination(topic, types(properties)));
        return properties.text("Name").orElse("");
    }

    private static Set<EventType> types(Properties properties) {
        try {
            return properties.texts("MatchingEventTypes").stream()
                    .map(EventType::of)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new TemplateException(properties.position("MatchingEventTypes"), String.valueOf(e.getMessage()), e);
        }
    }
}
