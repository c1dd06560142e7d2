package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.Place;
import io.buyerstatus.template.model.TemplateFiles;
import io.buyerstatus.template.zip.FunctionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for every function, and which routes, queues and clocks lead to which. */
final class FunctionRules {

    /** The longest that an HTTP API waits for a function. */
    private static final int HTTP_SECONDS = 30;

    /** What no buyer opens. */
    private static final Set<String> OF_MACHINES = Set.of(
            "/hooks/{connection}",
            "/hooks/shopware/{connection}",
            "/hooks/paypal/{shop}/{channel}",
            "/hooks/klarna/{ref}/{secret}",
            "/api/{rest+}");

    static final List<Rule> ALL = List.of(
            new Rule("functions run on Java 25 on arm64, and leave no traces that nobody reads", FunctionRules::run),
            new Rule("handler and zip are named after the function", FunctionRules::names),
            new Rule("each route leads to the function that answers it, in payload format 2.0", FunctionRules::routes),
            new Rule("every path is a buyer's or the staff's, named once, or a machine's", FunctionRules::paths),
            new Rule(
                    "functions a person waits for start from snapshots and answer before the API gives up",
                    FunctionRules::waitedFor),
            new Rule("a new release publishes a version, and event sources call the alias", FunctionRules::releases),
            new Rule("records of a batch fail alone", FunctionRules::batches),
            new Rule(
                    "the ledger's stream wakes the sender for what is pending only, and poison never blocks it",
                    FunctionRules::stream),
            new Rule(
                    "the copier is woken by its own stream alone, for what is wanted, and poison never blocks it",
                    FunctionRules::pictureStream),
            new Rule(
                    "the orders' stream wakes the deriver of lists for what was written, and poison never blocks it",
                    FunctionRules::ordersStream),
            new Rule("the sweep runs every minute and ends before the next", FunctionRules::sweep),
            new Rule("the sender ends before the lease of its claims does", FunctionRules::lease),
            new Rule("logs exist before the functions that write to them", FunctionRules::logsFirst));

    private FunctionRules() {}

    private static Stream<String> run(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> unless(
                        function.at("Runtime").is("java25")
                                && function.at("Architectures").texts().equals(List.of("arm64"))
                                && !function.at("Tracing").exists(),
                        function.name() + " has another runtime or architecture, or is traced"));
    }

    private static Stream<String> names(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> {
            String name = function.name();
            String handler = "io.buyerstatus.functions." + name.replace("-", "") + "." + pascal(name) + "Handler";
            return Stream.of(
                            unless(
                                    function.at("Handler").is(handler + "::handleRequest"),
                                    name + ": handler " + handler),
                            unless(
                                    function.at("CodeUri").is("functions/" + name + "/target/" + name + ".zip"),
                                    name + ": its zip"),
                            unless(
                                    function.resource().address().equals(pascal(name) + "Function"),
                                    name + ": logical id"))
                    .flatMap(breach -> breach);
        });
    }

    private static Stream<String> routes(Deployment deployment) {
        Stream<String> differences = deployment.functions().stream()
                .flatMap(function -> FunctionCode.of(function).routeBreaches(function).stream()
                        .map(breach -> function.name() + " " + breach));
        Stream<String> formats = deployment.functions().stream()
                .flatMap(function -> function.events("HttpApi"))
                .flatMap(event -> unless(
                        event.at("PayloadFormatVersion").is("2.0")
                                && event.at("ApiId").is("Api"),
                        event.path() + ": payload format or API"));
        return Stream.concat(differences, formats);
    }

    /** What the API's document lists, and where the document is. */
    private static Stream<String> ofApi() {
        try {
            Path document = TemplateFiles.repository().resolve("events/api/openapi.json");
            List<String> paths = new ArrayList<>(List.of("/api/v1/openapi.json", "/api/v1/docs"));
            JsonMapper.builder()
                    .build()
                    .readTree(document.toFile())
                    .path("paths")
                    .fieldNames()
                    .forEachRemaining(paths::add);
            return paths.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> paths(Deployment deployment) {
        Set<String> named = Stream.concat(
                        Stream.of(BuyerUrls.class, ConsoleUrls.class)
                                .flatMap(urls -> Arrays.stream(urls.getFields()))
                                .map(FunctionRules::text),
                        Stream.concat(OF_MACHINES.stream(), ofApi()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> routed = deployment.functions().stream()
                .flatMap(function -> function.routes().stream())
                .map(route -> route.substring(route.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        return unless(routed.equals(named), "paths are " + routed + ", not " + named);
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(constant + " is public", impossible);
        }
    }

    private static Stream<String> waitedFor(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> {
            boolean snapshots = function.at("SnapStart", "ApplyOn").is("PublishedVersions");
            return Stream.concat(
                    unless(snapshots == function.waitedFor(), function.name() + ": SnapStart " + snapshots),
                    unless(
                            !function.waitedFor() || function.at("Timeout").number() < HTTP_SECONDS,
                            function.name() + ": timeout beyond " + HTTP_SECONDS + " s"));
        });
    }

    private static Stream<String> releases(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> unless(
                        function.at("AutoPublishAlias").is("live")
                                && function.at("AutoPublishAliasAllProperties").is(true)
                                && function.at("VersionDescription").is("<Release>")
                                && function.at("Environment", "Variables", Function.RELEASE)
                                        .is("<Release>"),
                        function.name() + " does not publish a version for a new Release"));
    }

    private static Stream<String> batches(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> Stream.concat(function.events("SQS"), function.events("DynamoDB")))
                .flatMap(event -> unless(
                        event.at("FunctionResponseTypes").texts().equals(List.of("ReportBatchItemFailures"))
                                && event.at("BatchSize").number() == 10,
                        event.path() + ": a failure fails the whole batch"));
    }

    private static Stream<String> stream(Deployment deployment) {
        return stream(
                deployment,
                "notifications",
                "Ledger",
                List.of(
                        "{\"dynamodb\":{\"NewImage\":{\"state\":{\"S\":[\"pending\"]}}}}",
                        "{\"dynamodb\":{\"NewImage\":{\"state\":{\"S\":[\"sent\",\"failed\",\"bounced\"]}}}}",
                        "{\"dynamodb\":{\"NewImage\":{\"again\":{\"S\":[\"pending\"]}}}}",
                        "{\"dynamodb\":{\"NewImage\":{\"picture\":{\"S\":[\"named\",\"wanted\"]}}}}",
                        "{\"dynamodb\":{\"NewImage\":{\"document\":{\"S\":[\"wanted\"]}}}}"),
                "MessagingStack/NotificationFailures.Arn");
    }

    private static Stream<String> pictureStream(Deployment deployment) {
        return Stream.concat(
                stream(
                        deployment,
                        "picture-copies",
                        "Copies",
                        List.of(
                                "{\"dynamodb\":{\"NewImage\":{\"picture\":{\"S\":[\"wanted\"]}}}}",
                                "{\"dynamodb\":{\"NewImage\":{\"document\":{\"S\":[\"wanted\"]}}}}"),
                        "MessagingStack/PictureFailures.Arn"),
                stream(
                        deployment,
                        "notifications",
                        "Copies",
                        List.of(
                                "{\"dynamodb\":{\"NewImage\":{\"picture\":{\"S\":[\"copied\",\"waiting\",\"refused\",\"failed\"]}}}}",
                                "{\"dynamodb\":{\"NewImage\":{\"document\":{\"S\":[\"stored\",\"waiting\",\"refused\",\"too_large\",\"failed\"]}}}}"),
                        "MessagingStack/NotificationFailures.Arn"));
    }

    private static Stream<String> ordersStream(Deployment deployment) {
        return Stream.concat(lists(deployment), programs(deployment));
    }

    private static Stream<String> programs(Deployment deployment) {
        return stream(
                deployment,
                "webhook-sender",
                "Orders",
                List.of(
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"HEAD\"]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"ENTRY#\"}]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"HEAD#WITHDRAWAL#\"}]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"suffix\":\"#WITHDRAWALS\"}]}}}}"),
                "MessagingStack/WebhookFailures.Arn");
    }

    private static Stream<String> lists(Deployment deployment) {
        return stream(
                deployment,
                "search-index",
                "Orders",
                List.of(
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"HEAD\"]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"ENTRY#\"}]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"~LETTER#\"}]}}}}"),
                "MessagingStack/SearchFailures.Arn");
    }

    private static Stream<String> stream(
            Deployment deployment, String function, String table, List<String> filterPatterns, String failures) {
        String stream = "DataStack/" + table + ".StreamArn";
        List<Place> streams = deployment
                .function(function)
                .events("DynamoDB")
                .filter(event -> event.at("Stream").is(stream))
                .toList();
        return streams.isEmpty()
                ? Stream.of(function + " does not read the stream of " + table)
                : streams.stream().flatMap(event -> Stream.of(
                                unless(
                                        event.at("FilterCriteria", "Filters").items().stream()
                                                .map(filter ->
                                                        filter.at("Pattern").text())
                                                .toList()
                                                .equals(filterPatterns),
                                        "another filter"),
                                unless(event.at("StartingPosition").is("TRIM_HORIZON"), "begins in the middle"),
                                unless(event.at("BisectBatchOnFunctionError").is(true), "no bisection"),
                                unless(event.at("MaximumRetryAttempts").number() > 0, "retries without end"),
                                unless(event.at("MaximumRecordAgeInSeconds").number() > 0, "records of any age"),
                                unless(
                                        event.at("DestinationConfig", "OnFailure", "Destination")
                                                .is(failures),
                                        "nowhere to put what failed"))
                        .flatMap(breach -> breach));
    }

    private static Stream<String> sweep(Deployment deployment) {
        Function function = deployment.function("due-messages");
        List<Place> schedules = function.events("ScheduleV2").toList();
        return Stream.concat(
                unless(
                        schedules.size() == 1
                                && schedules.getFirst().at("ScheduleExpression").is("rate(1 minute)")
                                && schedules.getFirst().at("Input").is("{}"),
                        "no schedule of one minute"),
                unless(function.at("Timeout").number() < 60, "a sweep may outlast its minute"));
    }

    private static Stream<String> lease(Deployment deployment) {
        return unless(
                deployment.function("notifications").at("Timeout").number() < Timing.LEASE.toSeconds(),
                "a claim may be taken over while its sender still runs");
    }

    private static Stream<String> logsFirst(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> unless(
                        function.resource().definition().at("DependsOn").texts().contains("ObservabilityStack"),
                        function.name() + " may run before its log exists"));
    }

    private static String pascal(String name) {
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }
}
