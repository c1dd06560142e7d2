package io.buyerstatus.local;

import io.buyerstatus.local.engine.Engines;
import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.function.FunctionType;
import io.buyerstatus.local.identity.IdentityPages;
import io.buyerstatus.local.identity.MailProviderPages;
import io.buyerstatus.local.identity.UserPool;
import io.buyerstatus.local.resource.BucketType;
import io.buyerstatus.local.resource.ConfigurationSetType;
import io.buyerstatus.local.resource.HttpApiType;
import io.buyerstatus.local.resource.KeyAliasType;
import io.buyerstatus.local.resource.KeyType;
import io.buyerstatus.local.resource.MailEventsType;
import io.buyerstatus.local.resource.QueueType;
import io.buyerstatus.local.resource.ReceiptRuleType;
import io.buyerstatus.local.resource.SmsConfigurationSetType;
import io.buyerstatus.local.resource.SubscriptionType;
import io.buyerstatus.local.resource.TableType;
import io.buyerstatus.local.resource.TopicType;
import io.buyerstatus.local.resource.UserPoolClientType;
import io.buyerstatus.local.resource.UserPoolType;
import io.buyerstatus.local.resource.WithoutLocalEffect;
import io.buyerstatus.local.stack.NestedStack;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.stack.ResourceTypes;
import io.buyerstatus.local.stack.Stack;
import io.buyerstatus.local.standin.payment.KlarnaPages;
import io.buyerstatus.local.standin.payment.PayPalPages;
import io.buyerstatus.local.standin.ses.receipt.Receipts;
import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads template.yaml and makes what it describes. */
public final class Provisioning {

    /** Whatever is handed in at the local SMTP port for it comes back here. */
    static final String REPLIES_DOMAIN = "replies.shop.example";

    private static final String TEMPLATE = "template.yaml";

    private static final Map<String, Function<Provisioning, ResourceType>> TYPES = Map.ofEntries(
            Map.entry("AWS::DynamoDB::Table", here -> new TableType(here.engines.tables(), here.wiring)),
            Map.entry("AWS::S3::Bucket", here -> new BucketType(here.engines.s3())),
            Map.entry("AWS::SQS::Queue", here -> new QueueType(here.engines.queues(), here.wiring)),
            Map.entry(
                    "AWS::SNS::Topic",
                    here -> new TopicType(here.engines.standIns().topics())),
            Map.entry("AWS::SNS::Subscription", Provisioning::subscriptions),
            Map.entry(
                    "AWS::SES::ConfigurationSet",
                    here -> new ConfigurationSetType(here.engines.standIns().configurationSets())),
            Map.entry(
                    "AWS::SES::ConfigurationSetEventDestination",
                    here -> new MailEventsType(here.engines.standIns().configurationSets())),
            Map.entry(
                    "AWS::SMSVOICE::ConfigurationSet",
                    here -> new SmsConfigurationSetType(here.engines.standIns().smsSets())),
            Map.entry("AWS::SES::ReceiptRule", here -> new ReceiptRuleType(here.receipts)),
            Map.entry(
                    "AWS::KMS::Key", here -> new KeyType(here.engines.standIns().keys())),
            Map.entry(
                    "AWS::KMS::Alias",
                    here -> new KeyAliasType(here.engines.standIns().keys())),
            Map.entry("AWS::Cognito::UserPool", here -> new UserPoolType(here.identity)),
            Map.entry("AWS::Cognito::UserPoolClient", here -> new UserPoolClientType(here.userPool)),
            Map.entry("AWS::Serverless::HttpApi", here -> new HttpApiType()),
            Map.entry("AWS::Serverless::Function", here -> new FunctionType(here.wiring)));

    private static final Set<String> NESTED = Set.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");

    private final Path root;
    private final Engines engines;
    private final Wiring wiring;
    private final UserPool userPool;
    private final Receipts receipts;

    /** Where the identity provider is, once the gateway's port is known. */
    private String identity = "";

    /** With an identity provider that nobody asks. */
    public Provisioning(Path root, Engines engines, Wiring wiring) {
        this(root, engines, wiring, new UserPool(), receipts(engines, InstantSource.system()));
    }

    public Provisioning(Path root, Engines engines, Wiring wiring, UserPool userPool, Receipts receipts) {
        this.root = root;
        this.engines = engines;
        this.wiring = wiring;
        this.userPool = userPool;
        this.receipts = receipts;
    }

    /** What takes mails in, once the template says which. */
    static Receipts receipts(Engines engines, InstantSource clock) {
        return new Receipts(engines.standIns().topics(), engines.s3()::put, clock);
    }

    /** Makes everything, without a mail server on this machine. */
    public Stack provision(String name, Port http, Map<String, String> parameters) {
        return provision(name, http, "", parameters);
    }

    /**
     * Makes everything.
     *
     * @param http where the gateway will be, which links in mails lead to
     * @param mailServers the mail server of this machine, as the template's parameter says it
     * @param parameters given by the options; they stand before those that the local system knows itself
     */
    public Stack provision(String name, Port http, String mailServers, Map<String, String> parameters) {
        Template template = read();
        identity = identity(http);
        Map<String, Node> given = new HashMap<>();
        Position here = new Position("the local system", 1);
        Map.ofEntries(
                        Map.entry("PublicBaseUrl", http.uri().toString()),
                        Map.entry("MailFrom", "orders@shop.example"),
                        // The demo shop's own site is on this machine, which is not public.
                        Map.entry("PictureOrigins", http.uri().toString()),
                        // So are the shop systems that it tries.
                        Map.entry("ShopOrigins", http.uri().toString()),
                        // A program that is told what happens is at /__local/told.
                        Map.entry("WebhookOrigins", http.uri().toString()),
                        // And so is the mailbox that it sends from.
                        Map.entry("MailServers", mailServers),
                        // Who lets its owner sign in for it is here, too.
                        Map.entry("MailProviders", http.uri() + MailProviderPages.PATH),
                        Map.entry("RepliesDomain", REPLIES_DOMAIN),
                        Map.entry("SignInUrl", identity),
                        // What telephones say of SMS is heard here, too.
                        Map.entry("SmsReceipts", "true"),
                        // Nobody on this machine pays with money.
                        Map.entry(
                                "PaymentHosts",
                                "paypal.sandbox=" + http.uri() + PayPalPages.PATH + ",klarna.sandbox=" + http.uri()
                                        + KlarnaPages.PATH))
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

    /** Where the identity provider of this machine is, which also issues its tokens. */
    static String identity(Port http) {
        return http.uri() + IdentityPages.PATH;
    }

    private Template read() {
        try {
            return Template.read(root, root.resolve(TEMPLATE));
        } catch (IOException e) {
            throw new StartFailure(
                    "there is no " + TEMPLATE + " in " + root.toAbsolutePath().normalize(), e);
        }
    }

    /** Every resource type that a template may use here; README.md lists them. */
    static Set<String> understoodTypes() {
        return Stream.of(TYPES.keySet(), NESTED, WithoutLocalEffect.types())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ResourceTypes types() {
        ResourceTypes types = new ResourceTypes();
        TYPES.forEach((name, maker) -> types.with(name, maker.apply(this)));
        NestedStack nested = new NestedStack(root, types);
        NESTED.forEach(name -> types.with(name, nested));
        WithoutLocalEffect.register(types);
        return types;
    }

    private SubscriptionType subscriptions() {
        return new SubscriptionType(
                engines.standIns().topics(), wiring, engines.sqs().within());
    }
}
