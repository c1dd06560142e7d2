package io.buyerstatus.template;

import io.buyerstatus.template.model.TemplateFiles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At least one mistake per rule; those about roles are in {@link RoleMutations}. */
final class Mutations {

    private static final String STACKS = "infrastructure/stacks/";
    private static final String DATA = STACKS + "data.yaml";
    private static final String MESSAGING = STACKS + "messaging.yaml";
    private static final String EMAIL = STACKS + "email.yaml";
    private static final String OBSERVABILITY = STACKS + "observability.yaml";
    private static final String WATCH = STACKS + "function-watch.yaml";

    private static final String KEPT =
            "tables, buckets, the key of the secrets, the sender and the staff outlive the stack, but not a first try that failed";
    private static final String RUN = "functions run on Java 25 on arm64, and leave no traces that nobody reads";

    static final List<Mutation> ALL = List.of(
            // Functions
            main(RUN, "/Globals/Function/Runtime", "java21"),
            main(RUN, "/Globals/Function/Tracing", "Active"),
            main(
                    "handler and zip are named after the function",
                    function("StatusPage", "Handler"),
                    "io.other.Handler::handle"),
            main(
                    "handler and zip are named after the function",
                    function("StatusPage", "CodeUri"),
                    "functions/status-page"),
            main(
                    "each route leads to the function that answers it, in payload format 2.0",
                    function("StatusPage", "Events/Asset"),
                    null),
            main(
                    "each route leads to the function that answers it, in payload format 2.0",
                    function("Pictures", "Events/Picture/Properties/Path"),
                    "/pictures/{shop}"),
            main(
                    "each route leads to the function that answers it, in payload format 2.0",
                    function("BuyerMessages", "Events/Stop"),
                    route("POST", "/o/{ref}/{secret}/stop")),
            main(
                    "each route leads to the function that answers it, in payload format 2.0",
                    function("ShopWebhooks", "Events/Hook/Properties/PayloadFormatVersion"),
                    "1.0"),
            main(
                    "every path is a buyer's or the staff's, named once, or a machine's",
                    function("StatusPage", "Events/Live/Properties/Path"),
                    "/o/{ref}/{secret}/news"),
            main(
                    "functions a person waits for start from snapshots and answer before the API gives up",
                    function("StatusPage", "SnapStart"),
                    null),
            main(
                    "functions a person waits for start from snapshots and answer before the API gives up",
                    function("StatusPage", "Timeout"),
                    30),
            main(
                    "a new release publishes a version, and event sources call the alias",
                    function("BuyerMessages", "VersionDescription"),
                    null),
            main(
                    "a new release publishes a version, and event sources call the alias",
                    "/Globals/Function/Environment/Variables/RELEASE",
                    null),
            main(
                    "records of a batch fail alone",
                    function("OrderEvents", "Events/OrderEvents/Properties/FunctionResponseTypes"),
                    null),
            main(
                    "the copier is woken by its own stream alone, for what is wanted, and poison never blocks it",
                    function("PictureCopies", "Events/Copies/Properties/DestinationConfig"),
                    null),
            main(
                    "the orders' stream wakes the deriver of lists for what was written, and poison never blocks it",
                    function("SearchIndex", "Events/Orders/Properties/DestinationConfig"),
                    null),
            data(
                    "buckets are encrypted, closed to the public, and refuse what does not come over TLS",
                    "/Resources/Pictures/Properties/PublicAccessBlockConfiguration/RestrictPublicBuckets",
                    null),
            data(
                    "buckets are encrypted, closed to the public, and refuse what does not come over TLS",
                    "/Resources/PicturesPolicy",
                    null),
            main(
                    "the ledger's stream wakes the sender for what is pending only, and poison never blocks it",
                    function("Notifications", "Events/Ledger/Properties/FilterCriteria"),
                    null),
            main(
                    "the ledger's stream wakes the sender for what is pending only, and poison never blocks it",
                    function("Notifications", "Events/Ledger/Properties/DestinationConfig"),
                    null),
            main("the sweep runs every minute and ends before the next", function("DueMessages", "Timeout"), 90),
            main(
                    "logs exist before the functions that write to them",
                    "/Resources/OrderEventsFunction/DependsOn",
                    null),
            main("the sender ends before the lease of its claims does", function("Notifications", "Timeout"), 300),
            // Queues
            messaging(
                    "every queue that a function reads has dead letters after five receives",
                    "/Resources/OrderEvents/Properties/RedrivePolicy",
                    null),
            messaging(
                    "queues keep four days, dead letters fourteen",
                    "/Resources/OrderEventsDeadLetters/Properties/MessageRetentionPeriod",
                    345600),
            messaging(
                    "a message stays invisible for six timeouts of its function",
                    "/Resources/DeliveryFeedback/Properties/VisibilityTimeout",
                    30),
            main("a message stays invisible for six timeouts of its function", "/Globals/Function/Timeout", 31),
            messaging(
                    "every queue is encrypted and refuses what does not come over TLS",
                    "/Resources/NotificationFailuresPolicy",
                    null),
            messaging(
                    "every queue is encrypted and refuses what does not come over TLS",
                    "/Resources/OrderEvents/Properties/SqsManagedSseEnabled",
                    null),
            observability(
                    "an alarm rings at the first dead letter and when a queue stands still",
                    "/Resources/NotificationFailuresDepth",
                    null),
            observability(
                    "an alarm rings at the first dead letter and when a queue stands still",
                    "/Resources/OrderEventsAge",
                    null),
            messaging(
                    "an alarm rings at the first dead letter and when a queue stands still",
                    "/Resources/Forgotten",
                    Map.of("Type", "AWS::SQS::Queue")),
            new Mutation(
                    "what SES says reaches its queue: events, topic, raw subscription, policies",
                    EMAIL,
                    "/Resources/DeliveryFeedback/Properties/EventDestination/MatchingEventTypes/0",
                    null),
            messaging(
                    "what SES says reaches its queue: events, topic, raw subscription, policies",
                    "/Resources/DeliveryFeedbackSubscription/Properties/RawMessageDelivery",
                    false),
            messaging(
                    "what SES says reaches its queue: events, topic, raw subscription, policies",
                    "/Resources/DeliveryFeedbackTopicPolicy",
                    null),
            // Data
            data(KEPT, "/Resources/Ledger/DeletionPolicy", null),
            data(KEPT, "/Resources/Orders/DeletionPolicy", "Retain"),
            new Mutation(KEPT, EMAIL, "/Resources/Identity/DeletionPolicy", "Retain"),
            data(KEPT, "/Resources/SecretsKey/UpdateReplacePolicy", "Delete"),
            data(
                    "tables are encrypted, restorable, on demand, and protected by a parameter",
                    "/Resources/Orders/Properties/SSESpecification",
                    null),
            data(
                    "tables are encrypted, restorable, on demand, and protected by a parameter",
                    "/Resources/Settings/Properties/DeletionProtectionEnabled",
                    false),
            data(
                    "tables have the keys, the index, the stream and the expiry that the code expects",
                    "/Resources/Ledger/Properties/GlobalSecondaryIndexes/0/Projection/ProjectionType",
                    "KEYS_ONLY"),
            data(
                    "tables have the keys, the index, the stream and the expiry that the code expects",
                    "/Resources/Ledger/Properties/TimeToLiveSpecification/AttributeName",
                    "ttl"),
            data(
                    "the key of the secrets rotates and leaves access to the roles",
                    "/Resources/SecretsKey/Properties/EnableKeyRotation",
                    false),
            data(
                    "the key of the secrets rotates and leaves access to the roles",
                    "/Resources/SecretsKey/Properties/KeyPolicy/Statement/0/Principal/AWS",
                    "*"),
            // Watching
            watch("every log has a retention", "/Resources/Log/Properties/RetentionInDays", null),
            observability("every log has a retention", "/Resources/AccessLog/Properties/RetentionInDays", null),
            watch(
                    "every function has its log, and alarms on errors, throttles and duration",
                    "/Resources/Throttles",
                    null),
            observability(
                    "every function has its log, and alarms on errors, throttles and duration",
                    "/Resources/StatusPageWatch",
                    null),
            observability(
                    "the dashboard shows the work and the failures of every function, and the duration of what people wait for",
                    "/Resources/Dashboard/Properties/DashboardBody/Fn::Sub/1/All/Fn::Join/1/3",
                    null),
            observability(
                    "the dashboard shows the work and the failures of every function, and the duration of what people wait for",
                    "/Resources/Dashboard/Properties/DashboardBody/Fn::Sub/1/WaitedFor/Fn::Join/1/0",
                    null),
            observability(
                    "an alarm on duration rings before the timeout",
                    "/Resources/StatusPageWatch/Properties/Parameters/SlowMilliseconds",
                    12000),
            watch("every alarm tells somebody", "/Resources/Errors/Properties/AlarmActions", null),
            main(
                    "access logs name the route and never the path",
                    "/Resources/Api/Properties/AccessLogSettings/Format",
                    "$context.routeKey $context.path"),
            main(
                    "access logs name the route and never the path",
                    "/Resources/Api/Properties/AccessLogSettings/Format",
                    "$context.status"),
            main(
                    "the door is throttled, and an alarm rings when it answers 5xx",
                    "/Resources/Api/Properties/DefaultRouteSettings",
                    null),
            observability(
                    "the door is throttled, and an alarm rings when it answers 5xx", "/Resources/HttpFaults", null),
            observability(
                    "an alarm rings when the stream's reader is behind or a sweep is missing",
                    "/Resources/LedgerStreamAge",
                    null),
            observability(
                    "an alarm rings when the stream's reader is behind or a sweep is missing",
                    "/Resources/SweepMissing/Properties/TreatMissingData",
                    "breaching"),
            observability(
                    "an alarm rings when the stream's reader is behind or a sweep is missing",
                    "/Resources/SweepMissing/Properties/InsufficientDataActions",
                    null),
            observability(
                    "an alarm rings when messages wait, are unhandled, unknown or failed, or one is old",
                    "/Resources/MessagesFailed",
                    null),
            observability(
                    "an alarm rings when messages wait, are unhandled, unknown or failed, or one is old",
                    "/Resources/OldestMessage/Properties/MetricTransformations",
                    List.of()),
            observability(
                    "an alarm rings before SES reviews the account",
                    "/Resources/ComplaintRate/Properties/Threshold",
                    0.01));

    private Mutations() {}

    static Mutation main(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, TemplateFiles.MAIN, pointer, value);
    }

    static Mutation data(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, DATA, pointer, value);
    }

    private static Mutation messaging(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, MESSAGING, pointer, value);
    }

    private static Mutation observability(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, OBSERVABILITY, pointer, value);
    }

    private static Mutation watch(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, WATCH, pointer, value);
    }

    private static Map<String, Object> route(String method, String path) {
        return Map.of(
                "Type",
                "HttpApi",
                "Properties",
                Map.of("ApiId", Map.of("Ref", "Api"), "Method", method, "Path", path, "PayloadFormatVersion", "2.0"));
    }

    static String function(String name, String property) {
        return "/Resources/" + name + "Function/Properties/" + property;
    }
}
