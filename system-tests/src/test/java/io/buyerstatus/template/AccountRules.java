package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.aws.Patience;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Deployment.Resource;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.Place;
import io.buyerstatus.template.model.TemplateFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a real account does that no machine of ours does: it has little room at first, puts to sleep, replaces, and waits. */
final class AccountRules {

    /** The least that Lambda takes for a queue. */
    private static final int LEAST_CONCURRENCY = 2;

    /** Saying that something is unavailable takes no second. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /**
     * What CloudFormation makes anew when it changes, and with it loses whoever used it: the logical ids of what is kept, and the
     * properties of theirs whose update means replacement. Source: AWS CloudFormation Template Reference, "Update requires".
     */
    private static final Map<String, Map<String, String>> NEVER_REPLACED = Map.ofEntries(
            Map.entry("DataStack/Orders", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Ledger", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Copies", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Settings", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Staff", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Reviews", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Erasures", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("DataStack/Search", Map.of("KeySchema", "HASH pk, RANGE sk")),
            Map.entry("IdentityStack/UserPool", Map.of()),
            Map.entry("DataStack/Pictures", Map.of()),
            Map.entry("DataStack/Documents", Map.of()),
            Map.entry("DataStack/Mails", Map.of()),
            Map.entry("DataStack/SecretsKey", Map.of()),
            Map.entry("EmailStack/Identity", Map.of("EmailIdentity", "<MailDomain>")));

    private static final Set<String> REPLACING = Set.of(
            "KeySchema",
            "TableName",
            "LocalSecondaryIndexes",
            "ImportSourceSpecification",
            "BucketName",
            "ObjectLockEnabled",
            "KeySpec",
            "KeyUsage",
            "MultiRegion",
            "EmailIdentity");

    static final List<Rule> ALL = List.of(
            new Rule("work that nobody waits for leaves a new account's ten calls to people", AccountRules::modest),
            new Rule("what starts from a snapshot is called once a day, lest it sleep", AccountRules::awake),
            new Rule(
                    "a person is told that a service is silent before the function's time is up", AccountRules::inTime),
            new Rule("beside a host of its own, the API's address is closed", AccountRules::oneAddress),
            new Rule("no update replaces what is kept", AccountRules::neverReplaced));

    private AccountRules() {}

    private static Stream<String> modest(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> Stream.concat(
                        function.events("SQS")
                                .flatMap(event -> unless(
                                        concurrency(event.at("ScalingConfig", "MaximumConcurrency"))
                                                == LEAST_CONCURRENCY,
                                        event.path() + ": more batches at a time than a new account can spare")),
                        function.events("DynamoDB")
                                .flatMap(event -> unless(
                                        !event.at("ParallelizationFactor").exists(),
                                        event.path() + ": several batches of a shard at a time"))));
    }

    /** As it is, or as the parameter that it is given by is by default. */
    private static long concurrency(Place limit) {
        if (!limit.exists()) {
            return Long.MAX_VALUE;
        }
        String parameter = limit.text().replaceAll("^<|>$", "");
        Place fallback = TemplateFiles.read(TemplateFiles.repository())
                .file(TemplateFiles.MAIN)
                .at("Parameters", parameter, "Default");
        return fallback.exists() ? fallback.number() : limit.number();
    }

    private static Stream<String> awake(Deployment deployment) {
        return deployment.functions().stream()
                .filter(function -> function.at("SnapStart").exists())
                .flatMap(function -> unless(
                        function.events("ScheduleV2")
                                .anyMatch(schedule ->
                                        schedule.at("ScheduleExpression").is("rate(1 day)")
                                                && schedule.at("Input").text().contains("\"routeKey\":\"stay awake\"")
                                                && schedule.at("RetryPolicy", "MaximumRetryAttempts")
                                                        .is(0)),
                        function.name() + " falls asleep after 14 quiet days"));
    }

    /** One call may use up its patience after another was slow. */
    private static Stream<String> inTime(Deployment deployment) {
        Duration needed = Patience.OF_A_VISITOR.call().multipliedBy(2).plus(LAST_WORDS);
        return deployment.functions().stream()
                .filter(Function::waitedFor)
                .flatMap(function -> unless(
                        function.at("Timeout").number() >= needed.toSeconds(),
                        function.name() + " is cut off before it can say that it does not work"));
    }

    private static Stream<String> oneAddress(Deployment deployment) {
        return deployment
                .resources("AWS::Serverless::HttpApi")
                .flatMap(api -> unless(
                        api.at("DisableExecuteApiEndpoint", "Fn::If").items().stream()
                                .map(part -> String.valueOf(part.value()))
                                .toList()
                                .equals(List.of("ServesDomain", "true", "false")),
                        api.address() + " answers at two addresses"));
    }

    private static Stream<String> neverReplaced(Deployment deployment) {
        Map<String, Map<String, String>> kept = Stream.of(
                        "AWS::DynamoDB::Table",
                        "AWS::S3::Bucket",
                        "AWS::KMS::Key",
                        "AWS::SES::EmailIdentity",
                        "AWS::Cognito::UserPool")
                .flatMap(deployment::resources)
                .collect(Collectors.toMap(
                        Resource::address, AccountRules::replacing, (one, other) -> one, TreeMap::new));
        return unless(kept.equals(NEVER_REPLACED), "what is kept became " + kept);
    }

    private static Map<String, String> replacing(Resource resource) {
        return REPLACING.stream()
                .filter(property -> resource.at(property).exists())
                .collect(Collectors.toMap(property -> property, property -> written(resource.at(property))));
    }

    private static String written(Place value) {
        return value.value() instanceof List<?>
                ? value.items().stream()
                        .map(key -> key.at("KeyType").text() + " "
                                + key.at("AttributeName").text())
                        .collect(Collectors.joining(", "))
                : value.text();
    }
}
