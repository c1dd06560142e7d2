package io.buyerstatus.local.function;

import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.template.TemplateException;
import io.buyerstatus.local.wiring.FunctionDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** {@code AWS::Serverless::Function}: a function that is loaded from its zip, with the events that call it. */
public final class FunctionType implements ResourceType {

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY = 128;

    private final Wiring wiring;
    private final Map<String, EventType> events;

    public FunctionType(Wiring wiring) {
        this.wiring = wiring;
        this.events = Map.of(
                "HttpApi", new HttpApiEvent(),
                "SQS", new QueueEvent(),
                "DynamoDB", new StreamEvent(),
                "Schedule", new ScheduleEvent(),
                "ScheduleV2", new ScheduleEvent());
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            // Who may, who watches, how fast it starts: all as in the cloud, none of it here.
            properties.withoutLocalEffect(
                    "Architectures",
                    "AutoPublishAlias",
                    "AutoPublishAliasAllProperties",
                    "AutoPublishCodeSha256",
                    "DeploymentPreference",
                    "Description",
                    "EphemeralStorage",
                    "LoggingConfig",
                    "PermissionsBoundary",
                    "Policies",
                    "PropagateTags",
                    "ReservedConcurrentExecutions",
                    "Role",
                    "SnapStart",
                    "Tags",
                    "Tracing",
                    "VersionDescription");
            properties.oneOf("PackageType", "Zip");
            properties.oneOf("Runtime", "java25");
            properties.nested("EventInvokeConfig", FunctionType::noRetries);
            FunctionDefinition function = definition(resource, properties);
            wiring.add(function);
            properties.node("Events").ifPresent(node -> node.asFields("Events")
                    .values()
                    .forEach((name, event) -> connect(function.name(), name, event)));
            return provisioned(function.name());
        });
    }

    /** A failed asynchronous call is not repeated here, so the template must not promise that it is. */
    private static boolean noRetries(Properties properties) {
        properties.withoutLocalEffect("MaximumEventAgeInSeconds");
        return properties.oneOf("MaximumRetryAttempts", "0").isPresent();
    }

    private static FunctionDefinition definition(Resource resource, Properties properties) {
        return new FunctionDefinition(
                properties.text("FunctionName").orElse(resource.generatedName()),
                resource.folder().resolve(properties.required("CodeUri")).normalize(),
                properties.required("Handler"),
                properties
                        .nested("Environment", environment -> environment.map("Variables"))
                        .orElse(Map.of()),
                Duration.ofSeconds(properties.integer("Timeout").orElse(DEFAULT_TIMEOUT_SECONDS)),
                properties.integer("MemorySize").orElse(DEFAULT_MEMORY),
                resource.position());
    }

    private void connect(String function, String name, Node event) {
        Properties.read(event, declaration -> {
            String type = declaration.required("Type");
            EventType known = events.get(type);
            if (known == null) {
                throw new TemplateException(
                        declaration.position("Type"), "the event type " + type + " is not understood locally");
            }
            Node properties = declaration
                    .node("Properties")
                    .orElseThrow(
                            () -> new TemplateException(event.position(), "the event " + name + " has no Properties"));
            return Properties.read(properties, read -> {
                known.connect(function, name, read, wiring);
                return name;
            });
        });
    }

    private static Provisioned provisioned(String name) {
        String arn = LocalAccount.arn("lambda", "function:" + name);
        Map<String, String> attributes = new HashMap<>();
        attributes.put("Arn", arn);
        attributes.put("Alias", arn + ":live");
        attributes.put("Version", arn + ":1");
        return new Provisioned(name, attributes);
    }
}
