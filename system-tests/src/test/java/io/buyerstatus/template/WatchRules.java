package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Deployment.Resource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever can fail or stand still is seen; what is written down betrays no buyer. */
final class WatchRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.[A-Za-z.]+");

    /** What an access log may name: nothing here holds a path, a query, a header or an address. */
    private static final Set<String> LOGGABLE = Set.of(
            "$context.requestTime",
            "$context.requestId",
            "$context.routeKey",
            "$context.status",
            "$context.responseLatency",
            "$context.responseLength",
            "$context.integrationLatency",
            "$context.error.responseType");

    static final List<Rule> ALL = List.of(
            new Rule("every log has a retention", WatchRules::retention),
            new Rule("every function has its log, and alarms on errors, throttles and duration", WatchRules::functions),
            new Rule(
                    "the dashboard shows the work and the failures of every function, and the duration of what people wait for",
                    DashboardRule::breaches),
            new Rule("an alarm on duration rings before the timeout", WatchRules::slow),
            new Rule("every alarm tells somebody", WatchRules::told),
            new Rule("access logs name the route and never the path", WatchRules::accessLog),
            new Rule("the door is throttled, and an alarm rings when it answers 5xx", WatchRules::door),
            new Rule("an alarm rings when the stream's reader is behind or a sweep is missing", WatchRules::standstill),
            new Rule(
                    "an alarm rings when messages wait, are unhandled, unknown or failed, or one is old",
                    WatchRules::messages),
            new Rule("an alarm rings before SES reviews the account", WatchRules::reputation));

    private WatchRules() {}

    /** Whether an alarm has a threshold and somebody to tell. */
    static boolean rings(Resource alarm) {
        return alarm.at("Threshold").exists()
                && alarm.at("AlarmActions").texts().contains("ObservabilityStack/AlarmTopic");
    }

    private static Stream<String> retention(Deployment deployment) {
        return deployment
                .resources("AWS::Logs::LogGroup")
                .flatMap(log -> unless(
                        log.at("RetentionInDays").is("<LogRetentionDays>"), log.address() + " is kept for ever"));
    }

    private static Stream<String> functions(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> Stream.concat(
                        unless(
                                deployment.resources("AWS::Logs::LogGroup").anyMatch(log -> log.at("LogGroupName")
                                        .is("/aws/lambda/" + function.fullName())),
                                function.name() + " has no log of its own"),
                        Stream.of("Errors", "Throttles", "Duration")
                                .flatMap(metric -> unless(
                                        deployment
                                                .alarms(metric, function.fullName())
                                                .anyMatch(WatchRules::rings),
                                        function.name() + " has no alarm on " + metric))));
    }

    private static Stream<String> slow(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> deployment
                .alarms("Duration", function.fullName())
                .flatMap(alarm -> unless(
                        alarm.at("Threshold").number()
                                < 1000 * function.at("Timeout").number(),
                        alarm.address() + " rings after the timeout")));
    }

    private static Stream<String> told(Deployment deployment) {
        return deployment
                .resources("AWS::CloudWatch::Alarm")
                .flatMap(alarm -> unless(rings(alarm), alarm.address() + " tells nobody"));
    }

    private static Stream<String> accessLog(Deployment deployment) {
        return deployment.resources("AWS::Serverless::HttpApi").flatMap(api -> {
            String format = api.at("AccessLogSettings", "Format").text();
            List<String> named = VARIABLE.matcher(format)
                    .results()
                    .map(match -> match.group())
                    .toList();
            return Stream.of(
                            named.stream().filter(variable -> !LOGGABLE.contains(variable)),
                            unless(named.contains("$context.routeKey"), "no route in the access log"),
                            unless(
                                    deployment.resources("AWS::Logs::LogGroup").anyMatch(log -> api.at(
                                                    "AccessLogSettings", "DestinationArn")
                                            .is(log.address() + ".Arn")),
                                    "no access log"))
                    .flatMap(breach -> breach);
        });
    }

    private static Stream<String> door(Deployment deployment) {
        return Stream.concat(
                deployment
                        .resources("AWS::Serverless::HttpApi")
                        .map(api -> api.at("DefaultRouteSettings"))
                        .flatMap(settings -> unless(
                                settings.at("ThrottlingBurstLimit").number() > 0
                                        && settings.at("ThrottlingRateLimit").number() > 0,
                                "no throttling")),
                unless(
                        deployment.resources("AWS::CloudWatch::Alarm").anyMatch(alarm -> deployment
                                .resources("AWS::Logs::MetricFilter")
                                .filter(filter -> filter.at("FilterPattern").is("{ $.status = \"5*\" }"))
                                .flatMap(filter -> filter.at("MetricTransformations").items().stream())
                                .anyMatch(metric -> metric.at("MetricName")
                                                .is(alarm.at("MetricName").text())
                                        && metric.at("MetricNamespace")
                                                .is(alarm.at("Namespace").text()))),
                        "no alarm on answers of 5xx"));
    }

    /** Each figure of the sweep's line is a metric with an alarm; what the sender settles is counted beside. */
    private static Stream<String> messages(Deployment deployment) {
        return Stream.of("Waiting", "Unhandled", "Unknown", "Failed", "OldestSeconds")
                .map(figure -> "Messages" + figure)
                .flatMap(metric -> unless(
                        deployment
                                        .resources("AWS::Logs::MetricFilter")
                                        .flatMap(filter -> filter.at("MetricTransformations").items().stream())
                                        .anyMatch(made -> made.at("MetricName").is(metric))
                                && deployment
                                        .resources("AWS::CloudWatch::Alarm")
                                        .filter(alarm -> alarm.at("MetricName").is(metric))
                                        .anyMatch(WatchRules::rings),
                        "no alarm on " + metric));
    }

    private static Stream<String> standstill(Deployment deployment) {
        return Stream.concat(
                unless(
                        deployment
                                .alarms(
                                        "IteratorAge",
                                        deployment.function("notifications").fullName())
                                .anyMatch(WatchRules::rings),
                        "no alarm on the age of the ledger's stream"),
                unless(
                        deployment
                                .alarms(
                                        "Invocations",
                                        deployment.function("due-messages").fullName())
                                .filter(WatchRules::rings)
                                .anyMatch(WatchRules::ringsWithoutData),
                        "no alarm on missing sweeps, or one that rings before there can be any"));
    }

    /** When data end, and not while there were none yet: an alarm begins without data, and acts on changes alone. */
    private static boolean ringsWithoutData(Resource alarm) {
        return alarm.at("TreatMissingData").is("missing")
                && alarm.at("InsufficientDataActions").texts().contains("ObservabilityStack/AlarmTopic")
                && alarm.at("ComparisonOperator").is("LessThanThreshold");
    }

    private static Stream<String> reputation(Deployment deployment) {
        return Stream.of("Reputation.BounceRate 0.04", "Reputation.ComplaintRate 0.0008")
                .map(line -> line.split(" "))
                .flatMap(line -> unless(
                        deployment
                                .alarms(line[0], "EmailStack/ConfigurationSet")
                                .anyMatch(alarm -> alarm.at("Threshold").exists()
                                        && Double.parseDouble(
                                                        alarm.at("Threshold").text())
                                                <= Double.parseDouble(line[1])),
                        "no alarm on " + line[0]));
    }
}
