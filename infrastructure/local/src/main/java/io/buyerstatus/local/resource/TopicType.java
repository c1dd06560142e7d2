package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.template.Properties;
import java.util.Map;

/** {@code AWS::SNS::Topic}: a topic of the SNS stand-in. */
public final class TopicType implements ResourceType {

    private final Topics topics;

    public TopicType(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect("DisplayName", "KmsMasterKeyId", "TracingConfig", "SignatureVersion", "Tags");
            String name = properties.text("TopicName").orElse(resource.generatedName());
            String arn = LocalAccount.arn("sns", name);
            topics.create(arn);
            return new Provisioned(arn, Map.of("TopicArn", arn, "TopicName", name));
        });
    }
}
