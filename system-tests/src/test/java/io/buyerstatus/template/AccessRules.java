package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.joined;
import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function may do what its ports need, and nothing else. */
public final class AccessRules {

    private static final String ORDERS = "DataStack/Orders.Arn";
    private static final String LEDGER = "DataStack/Ledger.Arn";
    private static final String DUE = "DataStack/Ledger.Arn/index/due";
    private static final String SETTINGS = "DataStack/Settings.Arn";
    private static final String SECRETS = "DataStack/SecretsKey.Arn";
    private static final String COPIES = "DataStack/Pictures.Arn/*";
    private static final String SES = "arn:aws:ses:eu-central-1:123456789012:";

    private static final String READ = "dynamodb:Query";
    private static final String GET = "dynamodb:GetItem";
    private static final String PUT = "dynamodb:PutItem";
    private static final String UPDATE = "dynamodb:UpdateItem";
    private static final String CHECK = "dynamodb:ConditionCheckItem";
    private static final String DECRYPT = "kms:Decrypt";

    /** Per function: resource -> the calls that the function's ports make on it. */
    private static final Map<String, Map<String, Set<String>>> CALLS = joined(
            Map.of(
                    "status-page", Map.of(ORDERS, Set.of(GET, READ), SETTINGS, Set.of(READ)),
                    "calendar", Map.of(ORDERS, Set.of(READ), SETTINGS, Set.of(READ)),
                    "buyer-messages",
                            Map.of(
                                    ORDERS, Set.of(READ, PUT, CHECK),
                                    LEDGER, Set.of(PUT),
                                    SETTINGS, Set.of(READ)),
                    "order-access",
                            Map.of(
                                    ORDERS, Set.of(GET, READ, PUT, UPDATE, CHECK),
                                    LEDGER, Set.of(PUT),
                                    SETTINGS, Set.of(READ),
                                    SECRETS, Set.of(DECRYPT)),
                    "shop-webhooks",
                            Map.of(
                                    SETTINGS,
                                    Set.of(GET, READ),
                                    SECRETS,
                                    Set.of(DECRYPT),
                                    "MessagingStack/OrderEvents.Arn",
                                    Set.of("sqs:SendMessage")),
                    "order-events",
                            Map.of(
                                    ORDERS, Set.of(READ, PUT, CHECK),
                                    LEDGER, Set.of(PUT),
                                    SETTINGS, Set.of(GET, READ),
                                    SECRETS, Set.of(DECRYPT)),
                    "notifications",
                            Map.of(
                                    ORDERS,
                                    Set.of(READ),
                                    LEDGER,
                                    Set.of(GET, PUT),
                                    SETTINGS,
                                    Set.of(READ),
                                    SECRETS,
                                    Set.of(DECRYPT),
                                    SES + "identity/*",
                                    Set.of("ses:SendEmail"),
                                    SES + "configuration-set/EmailStack/ConfigurationSet",
                                    Set.of("ses:SendEmail"),
                                    "all but arn:aws:sns:*:*:*",
                                    Set.of("sns:Publish")),
                    "delivery-feedback", Map.of(LEDGER, Set.of(GET, PUT)),
                    "due-messages", Map.of(DUE, Set.of(READ), LEDGER, Set.of(GET, PUT))),
            Map.of(
                    "picture-copies", Map.of(LEDGER, Set.of(GET, PUT), COPIES, Set.of("s3:PutObject")),
                    "pictures", Map.of(COPIES, Set.of("s3:GetObject"))));

    /** What is allowed although it is never called: without it S3 answers 403 instead of 404 for what is not there. */
    private static final Map<String, String> UNCALLED = Map.of("pictures", "s3:ListBucket on DataStack/Pictures.Arn");

    /** What each function may open: the encryption context's purpose. */
    private static final Map<String, String> PURPOSES = Map.of(
            "shop-webhooks", name(Purpose.WEBHOOK),
            "order-events", name(Purpose.LINK_KEY),
            "order-access", name(Purpose.LINK_KEY),
            "notifications", name(Purpose.LINK_KEY));

    static final List<Rule> ALL = List.of(
            new Rule("each function has a role of its own, that only Lambda may take", AccessRules::roles),
            new Rule(
                    "policies cover the calls and event sources of their function, and nothing more",
                    AccessRules::exact),
            new Rule("the page can neither write nor decrypt", AccessRules::page),
            new Rule(
                    "no policy has a wildcard for actions, and only tracing one for resources", AccessRules::wildcards),
            new Rule("secrets are decrypted for one shop and purpose only", AccessRules::decryption),
            new Rule("mail leaves from one sender only", AccessRules::sender));

    private AccessRules() {}

    private static String name(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    /** The calls that a function's ports make, whatever they are made on; the rules compare them with the policies. */
    public static Set<String> callsOf(String function) {
        return CALLS.getOrDefault(function, Map.of()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Place> statements(Deployment deployment, Function function) {
        String role = function.at("Role").text().replaceFirst("\\.Arn$", "");
        return deployment.resource(role).stream()
                .flatMap(resource -> resource.at("Policies").items().stream())
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .toList();
    }

    private static Set<String> allowed(Deployment deployment, Function function) {
        return statements(deployment, function).stream()
                .filter(statement -> statement.at("Effect").is("Allow"))
                .flatMap(statement -> statement.at("Action").texts().stream().flatMap(action -> Stream.concat(
                                statement.at("Resource").texts().stream(),
                                statement.at("NotResource").texts().stream().map(resource -> "all but " + resource))
                        .map(resource -> action + " on " + resource)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> needed(Function function) {
        Set<String> needed = new TreeSet<>();
        CALLS.getOrDefault(function.name(), Map.of())
                .forEach((resource, actions) -> actions.forEach(action -> needed.add(action + " on " + resource)));
        Optional.ofNullable(UNCALLED.get(function.name())).ifPresent(needed::add);
        String log = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/" + function.fullName() + ":*";
        Stream.of("logs:CreateLogStream", "logs:PutLogEvents").forEach(action -> needed.add(action + " on " + log));
        Stream.of("xray:PutTraceSegments", "xray:PutTelemetryRecords").forEach(action -> needed.add(action + " on *"));
        function.events("SQS").forEach(event -> Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                .forEach(action ->
                        needed.add("sqs:" + action + " on " + event.at("Queue").text())));
        function.events("DynamoDB").forEach(event -> {
            String stream = event.at("Stream").text();
            Stream.of("DescribeStream", "GetRecords", "GetShardIterator")
                    .forEach(action -> needed.add("dynamodb:" + action + " on " + stream));
            needed.add("dynamodb:ListStreams on " + stream.replaceFirst("StreamArn$", "Arn/stream/*"));
            needed.add("sqs:SendMessage on "
                    + event.at("DestinationConfig", "OnFailure", "Destination").text());
        });
        return needed;
    }

    private static Stream<String> roles(Deployment deployment) {
        List<String> roles = deployment.functions().stream()
                .map(function -> function.at("Role").text())
                .toList();
        Stream<String> trusts = deployment
                .resources("AWS::IAM::Role")
                .flatMap(role -> role.at("AssumeRolePolicyDocument", "Statement").items().stream()
                        .flatMap(statement -> unless(
                                statement.at("Principal", "Service").is("lambda.amazonaws.com"),
                                role.address() + " can be taken by others")));
        Stream<String> attached = deployment
                .resources("AWS::IAM::Role")
                .flatMap(role -> unless(
                        !role.at("ManagedPolicyArns").exists(), role.address() + " has policies from elsewhere"));
        return Stream.of(
                        unless(Set.copyOf(roles).size() == roles.size(), "functions share a role"),
                        roles.stream().filter(role -> deployment
                                .resource(role.replaceFirst("\\.Arn$", ""))
                                .isEmpty()),
                        trusts,
                        attached)
                .flatMap(breach -> breach);
    }

    private static Stream<String> exact(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> {
            Set<String> allowed = allowed(deployment, function);
            Set<String> needed = needed(function);
            return Stream.concat(
                    needed.stream()
                            .filter(call -> !allowed.contains(call))
                            .map(call -> function.name() + " may not " + call),
                    allowed.stream()
                            .filter(call -> !needed.contains(call))
                            .map(call -> function.name() + " need not " + call));
        });
    }

    private static Stream<String> page(Deployment deployment) {
        Set<String> harmless = Set.of(
                GET,
                READ,
                "logs:CreateLogStream",
                "logs:PutLogEvents",
                "xray:PutTraceSegments",
                "xray:PutTelemetryRecords");
        return statements(deployment, deployment.function("status-page")).stream()
                .flatMap(statement -> statement.at("Action").texts().stream())
                .filter(action -> !harmless.contains(action));
    }

    private static Stream<String> wildcards(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> statements(deployment, function).stream())
                .flatMap(statement -> Stream.concat(
                        statement.at("Action").texts().stream().filter(action -> action.contains("*")),
                        unless(
                                !statement.at("Resource").texts().contains("*")
                                        || statement.at("Action").texts().stream()
                                                .allMatch(action -> action.startsWith("xray:")),
                                statement.at("Sid").text() + " on everything")));
    }

    private static Stream<String> decryption(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> statements(deployment, function).stream()
                .filter(statement -> statement.at("Action").texts().contains(DECRYPT))
                .map(statement -> statement.at("Condition"))
                .flatMap(condition -> unless(
                        condition.at("Null", "kms:EncryptionContext:shop").is(false)
                                && condition
                                        .at("StringEquals", "kms:EncryptionContext:purpose")
                                        .is(PURPOSES.getOrDefault(function.name(), "none")),
                        function.name() + " decrypts without saying for whom, or for another purpose")));
    }

    private static Stream<String> sender(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> statements(deployment, function).stream())
                .filter(statement -> statement.at("Action").texts().contains("ses:SendEmail"))
                .flatMap(statement -> unless(
                        statement
                                .at("Condition", "StringEquals", "ses:FromAddress")
                                .is("<MailFrom>"),
                        statement.path() + " sends from any address"));
    }
}
