package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import io.buyerstatus.local.wiring.MailEvents;
import io.buyerstatus.local.wiring.Wiring;
import java.util.Set;

/** {@code AWS::SES::ConfigurationSetEventDestination}: a topic that hears what becomes of mails. */
public final class MailEventsType implements ResourceType {

    private final Wiring wiring;

    public MailEventsType(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            String set = properties.required("ConfigurationSetName");
            Destination destination = properties
                    .nested("EventDestination", MailEventsType::destination)
                    .orElseThrow(() -> new TemplateException(resource.position(), "EventDestination is missing"));
            if (destination.enabled()) {
                wiring.add(new MailEvents(set, destination.topicArn(), destination.types()));
            }
            return Provisioned.of(set + "|" + destination.name());
        });
    }

    private record Destination(String name, boolean enabled, String topicArn, Set<String> types) {}

    private static Destination destination(Properties properties) {
        String topic = properties
                .nested("SnsDestination", sns -> sns.required("TopicARN"))
                .orElseThrow(() -> new TemplateException(
                        properties.position(), "only an SnsDestination is understood locally"));
        return new Destination(
                properties.text("Name").orElse(""),
                properties.flag("Enabled"),
                topic,
                Set.copyOf(properties.texts("MatchingEventTypes")));
    }
}
