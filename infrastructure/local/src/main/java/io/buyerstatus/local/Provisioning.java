package io.buyerstatus.local;

import io.buyerstatus.local.engine.Engines;
import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.function.FunctionType;
import io.buyerstatus.local.resource.BucketType;
import io.buyerstatus.local.resource.ConfigurationSetType;
import io.buyerstatus.local.resource.HttpApiType;
import io.buyerstatus.local.resource.KeyAliasType;
import io.buyerstatus.local.resource.KeyType;
import io.buyerstatus.local.resource.MailEventsType;
import io.buyerstatus.local.resource.QueueType;
import io.buyerstatus.local.resource.SubscriptionType;
import io.buyerstatus.local.resource.TableType;
import io.buyerstatus.local.resource.TopicType;
import io.buyerstatus.local.resource.WithoutLocalEffect;
import io.buyerstatus.local.stack.NestedStack;
import io.buyerstatus.local.stack.ResourceTypes;
import io.buyerstatus.local.stack.Stack;
import io.buyerstatus.local.standin.StandIns;
import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads template.yaml and makes what it describes. */
public final class Provisioning {

    private static final String TEMPLATE = "template.yaml";

    private final Path root;
    private final Engines engines;
    private final Wiring wiring;

    public Provisioning(Path root, Engines engines, Wiring wiring) {
        this.root = root;
        this.engines = engines;
        this.wiring = wiring;
    }

    /**
     * Makes everything.
     *
     * @param http where the gateway will be, which links in mails lead to
     * @param parameters given by the options; they stand before those that the local system knows itself
     */
    public Stack provision(String name, Port http, Map<String, String> parameters) {
        Template template = read();
        Map<String, Node> given = new HashMap<>();
        Position here = new Position("the local system", 1);
        Map.of(
                        "PublicBaseUrl", http.uri().toString(),
                        "MailFrom", "orders@shop.example",
                        // The demo shop's own site is on this machine, which is not public.
                        "PictureOrigins", http.uri().toString())
                .forEach((key, value) -> {
                    if (template.parameters().get(key).isPresent()) {
                        given.put(key, new Node.Text(value, here));
                    }
                });
        parameters.forEach((key, value) -> given.put(key, new Node.Text(value, here)));
        Stack stack = new Stack(name, template, given, types());
        stack.provision();
        return stack;
    }

    private Template read() {
        try {
            return Template.read(root, root.resolve(TEMPLATE));
        } catch (IOException e) {
            throw new StartFailure(
                    "there is no " + TEMPLATE + " in " + root.toAbsolutePath().normalize(), e);
        }
    }

    private ResourceTypes types() {
        StandIns standIns = engines.standIns();
        ResourceTypes types = new ResourceTypes()
                .with("AWS::DynamoDB::Table", new TableType(engines.tables(), wiring))
                .with("AWS::S3::Bucket", new BucketType(engines.s3()))
                .with("AWS::SQS::Queue", new QueueType(engines.queues(), wiring))
                .with("AWS::SNS::Topic", new TopicType(standIns.topics()))
                .with(
                        "AWS::SNS::Subscription",
                        new SubscriptionType(
                                standIns.topics(), wiring, engines.sqs().endpoint()))
                .with("AWS::SES::ConfigurationSet", new ConfigurationSetType(standIns.configurationSets()))
                .with("AWS::SES::ConfigurationSetEventDestination", new MailEventsType(standIns.configurationSets()))
                .with("AWS::KMS::Key", new KeyType(standIns.keys()))
                .with("AWS::KMS::Alias", new KeyAliasType(standIns.keys()))
                .with("AWS::Serverless::HttpApi", new HttpApiType())
                .with("AWS::Serverless::Function", new FunctionType(wiring));
        NestedStack nested = new NestedStack(root, types);
        types.with("AWS::CloudFormation::Stack", nested).with("AWS::Serverless::Application", nested);
        WithoutLocalEffect.register(types);
        return types;
    }
}
