package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code AWS::CloudFormation::Stack} and {@code AWS::Serverless::Application} with a template of this repository. */
public final class NestedStack implements ResourceType {

    private final Path root;
    private final ResourceTypes types;

    /**
     * Makes nested stacks of the same types.
     *
     * @param root the folder that positions are named relative to
     */
    public NestedStack(Path root, ResourceTypes types) {
        this.root = root;
        this.types = types;
    }

    @Override
    public Provisioned provision(Resource resource) {
        boolean application = resource.type().equals("AWS::Serverless::Application");
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect("Tags", "TimeoutInMinutes", "NotificationARNs");
            String location = properties.required(application ? "Location" : "TemplateURL");
            Map<String, Node> given = properties
                    .node("Parameters")
                    .map(node -> node.asFields("Parameters").values())
                    .orElse(Map.of());
            return provision(resource, read(resource, location), given);
        });
    }

    private Provisioned provision(Resource resource, Template template, Map<String, Node> given) {
        Stack stack = new Stack(resource.generatedName(), template, given, types);
        stack.provision();
        Map<String, String> outputs = new HashMap<>();
        for (String key : template.outputs().values().keySet()) {
            stack.output(key).ifPresent(value -> outputs.put("Outputs." + key, value));
        }
        return new Provisioned(
                LocalAccount.arn("cloudformation", "stack/" + resource.generatedName() + "/local"), outputs);
    }

    private Template read(Resource resource, String location) {
        try {
            return Template.read(root, resource.folder().resolve(location));
        } catch (IOException e) {
            throw new TemplateException(resource.position(), "the template " + location + " cannot be read", e);
        }
    }
}
