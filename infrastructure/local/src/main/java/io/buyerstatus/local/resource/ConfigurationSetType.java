package io.buyerstatus.local.resource;

import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.standin.ses.ConfigurationSets;
import io.buyerstatus.local.template.Properties;

/** {@code AWS::SES::ConfigurationSet}: a name that mails are sent under, known to the SES stand-in. */
public final class ConfigurationSetType implements ResourceType {

    private final ConfigurationSets sets;

    public ConfigurationSetType(ConfigurationSets sets) {
        this.sets = sets;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "DeliveryOptions",
                    "ReputationOptions",
                    "SendingOptions",
                    "SuppressionOptions",
                    "Tags",
                    "VdmOptions");
            String name = properties.text("Name").orElse(resource.generatedName());
            sets.create(name);
            return Provisioned.of(name);
        });
    }
}
