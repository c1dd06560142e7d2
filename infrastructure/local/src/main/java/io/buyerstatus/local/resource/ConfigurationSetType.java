package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;

/** {@code AWS::SES::ConfigurationSet}: a name that mails are sent under. */
public final class ConfigurationSetType implements ResourceType {

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "DeliveryOptions", "ReputationOptions", "SendingOptions", "SuppressionOptions", "Tags", "VdmOptions");
            return Provisioned.of(properties.text("Name").orElse(resource.generatedName()));
        });
    }
}
