package io.buyerstatus.template.zip;

import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.zip.SdkCalls.Call;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a function needs to be allowed, and what its role allows, each as {@code action on resource}. */
final class Rights {

    private static final String ACCOUNT = ":eu-central-1:123456789012:";
    private static final String SES = "arn:aws:ses" + ACCOUNT;

    private Rights() {}

    /** What its calls need, on what its environment names; what its event sources, its log and its trace need. */
    static Set<String> needed(Function function, Set<Call> calls) {
        Set<String> needed = new TreeSet<>();
        calls.forEach(
                call -> resources(function, call).forEach(resource -> needed.add(call.action() + " on " + resource)));
        calls.stream()
                .filter(call -> call.action().equals("s3:GetObject"))
                // Never called: without it S3 answers 403 instead of 404 for what is not there.
                .forEach(call -> needed.add("s3:ListBucket on " + function.variable(call.on()) + ".Arn"));
        addLog(function, needed);
        addEventSources(function, needed);
        return needed;
    }

    private static Stream<String> resources(Function function, Call call) {
        String value = function.variable(call.on());
        String service = call.action().substring(0, call.action().indexOf(':'));
        return switch (service) {
            case "dynamodb" -> Stream.of(value + ".Arn" + (call.index().isEmpty() ? "" : "/index/" + call.index()));
            case "sqs" -> Stream.of(value + ".Arn");
            case "s3" -> Stream.of(value + ".Arn/" + (call.index().isEmpty() ? "*" : call.index()));
            // The variable holds the key's ARN itself.
            case "kms" -> Stream.of(value);
            case "ses" -> Stream.of(SES + "identity/*", SES + "configuration-set/" + value);
            // Phone numbers are no resources, nor are senders that the service chooses.
            case "sns", "sms-voice" -> Stream.of("all but arn:aws:sns:*:*:*");
            default -> Stream.of("what nobody here knows");
        };
    }

    private static void addLog(Function function, Set<String> needed) {
        String log = "arn:aws:logs" + ACCOUNT + "log-group:/aws/lambda/" + function.fullName() + ":*";
        Stream.of("logs:CreateLogStream", "logs:PutLogEvents").forEach(action -> needed.add(action + " on " + log));
    }

    private static void addEventSources(Function function, Set<String> needed) {
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
    }

    static Set<String> allowed(Function function) {
        return function.statements().stream()
                .filter(statement -> statement.at("Effect").is("Allow"))
                .flatMap(statement -> statement.at("Action").texts().stream().flatMap(action -> Stream.concat(
                                statement.at("Resource").texts().stream(),
                                statement.at("NotResource").texts().stream().map(resource -> "all but " + resource))
                        .map(resource -> action + " on " + resource)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> purposes(Function function) {
        return function.statements().stream()
                .filter(statement -> statement.at("Action").texts().contains("kms:Decrypt"))
                .flatMap(statement ->
                        statement.at("Condition", "StringEquals", "kms:EncryptionContext:purpose").texts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
