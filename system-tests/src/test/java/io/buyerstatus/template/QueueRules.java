package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Deployment.Resource;
import io.buyerstatus.template.model.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queues lose nothing, and whatever ends in one is noticed. */
final class QueueRules {

    private static final String QUEUE = "AWS::SQS::Queue";
    private static final int FOUR_DAYS = 4 * 24 * 3600;
    private static final int FOURTEEN_DAYS = 14 * 24 * 3600;

    static final List<Rule> ALL = List.of(
            new Rule("every queue that a function reads has dead letters after five receives", QueueRules::deadLetters),
            new Rule("queues keep four days, dead letters fourteen", QueueRules::retention),
            new Rule("a message stays invisible for six timeouts of its function", QueueRules::visibility),
            new Rule("every queue is encrypted and refuses what does not come over TLS", QueueRules::guarded),
            new Rule("an alarm rings at the first dead letter and when a queue stands still", QueueRules::alarms),
            new Rule(
                    "what SES says reaches its queue: events, topic, raw subscription, policies",
                    QueueRules::feedback));

    private QueueRules() {}

    /** Addresses of the queues that functions read. */
    private static Set<String> read(Deployment deployment) {
        return deployment.functions().stream()
                .flatMap(function -> function.events("SQS"))
                .map(event -> withoutAttribute(event.at("Queue").text()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> deadLetters(Deployment deployment) {
        return read(deployment).stream().flatMap(address -> {
            Place redrive = deployment
                    .resource(address)
                    .map(queue -> queue.at("RedrivePolicy"))
                    .orElse(new Place(address, null));
            String target = withoutAttribute(redrive.at("deadLetterTargetArn").text());
            return unless(
                    redrive.at("maxReceiveCount").number() == 5
                            && !target.equals(address)
                            && deployment
                                    .resource(target)
                                    .filter(queue -> queue.type().equals(QUEUE))
                                    .isPresent(),
                    address + " has no dead-letter queue after five receives");
        });
    }

    private static Stream<String> retention(Deployment deployment) {
        Set<String> read = read(deployment);
        return deployment.resources(QUEUE).flatMap(queue -> {
            int expected = read.contains(queue.address()) ? FOUR_DAYS : FOURTEEN_DAYS;
            return unless(
                    queue.at("MessageRetentionPeriod").number() == expected,
                    queue.address() + " does not keep messages for " + expected + " s");
        });
    }

    private static Stream<String> visibility(Deployment deployment) {
        return deployment.functions().stream().flatMap(function -> function.events("SQS")
                .map(event -> withoutAttribute(event.at("Queue").text()))
                .flatMap(address -> unless(
                        deployment
                                        .resource(address)
                                        .map(queue ->
                                                queue.at("VisibilityTimeout").number())
                                        .orElse(-1)
                                >= 6 * function.at("Timeout").number(),
                        address + " shows a message again while " + function.name() + " may still work on it")));
    }

    private static Stream<String> guarded(Deployment deployment) {
        return deployment
                .resources(QUEUE)
                .flatMap(queue -> Stream.concat(
                        unless(queue.at("SqsManagedSseEnabled").is(true), queue.address() + " is not encrypted"),
                        unless(
                                deployment
                                        .resources("AWS::SQS::QueuePolicy")
                                        .filter(policy ->
                                                policy.at("Queues").texts().contains(queue.address()))
                                        .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                                        .anyMatch(statement -> refusesPlainText(statement, queue.address())),
                                queue.address() + " takes what does not come over TLS")));
    }

    private static boolean refusesPlainText(Place statement, String queue) {
        return statement.at("Effect").is("Deny")
                && statement.at("Principal").is("*")
                && statement.at("Action").is("sqs:*")
                && statement.at("Resource").is(queue + ".Arn")
                && statement.at("Condition", "Bool", "aws:SecureTransport").is(false);
    }

    private static Stream<String> alarms(Deployment deployment) {
        Set<String> read = read(deployment);
        return deployment.resources(QUEUE).map(Resource::address).flatMap(address -> {
            String metric =
                    read.contains(address) ? "ApproximateAgeOfOldestMessage" : "ApproximateNumberOfMessagesVisible";
            return unless(
                    deployment
                            .alarms(metric, address + ".QueueName")
                            .filter(WatchRules::rings)
                            .anyMatch(alarm -> read.contains(address)
                                    || alarm.at("Threshold").number() == 1),
                    "no alarm on " + metric + " of " + address);
        });
    }

    private static Stream<String> feedback(Deployment deployment) {
        String topic = "MessagingStack/DeliveryFeedbackTopic";
        String queue = "MessagingStack/DeliveryFeedback";
        Set<String> needed = Set.of("send", "delivery", "bounce", "complaint", "reject", "deliveryDelay");
        return Stream.of(
                        unless(
                                deployment
                                        .resources("AWS::SES::ConfigurationSetEventDestination")
                                        .map(destination -> destination.at("EventDestination"))
                                        .anyMatch(destination -> destination
                                                        .at("SnsDestination", "TopicARN")
                                                        .is(topic)
                                                && destination.at("Enabled").is(true)
                                                && Set.copyOf(destination
                                                                .at("MatchingEventTypes")
                                                                .texts())
                                                        .equals(needed)),
                                "SES does not say all of " + needed),
                        unless(
                                deployment
                                        .resources("AWS::SNS::Subscription")
                                        .anyMatch(subscription -> subscription
                                                        .at("TopicArn")
                                                        .is(topic)
                                                && subscription.at("Protocol").is("sqs")
                                                && subscription.at("Endpoint").is(queue + ".Arn")
                                                && subscription
                                                        .at("RawMessageDelivery")
                                                        .is(true)),
                                "no raw subscription of the queue"),
                        unless(
                                allows(deployment, "AWS::SNS::TopicPolicy", "ses.amazonaws.com", "sns:Publish", topic),
                                "SES may not publish"),
                        unless(
                                allows(
                                        deployment,
                                        "AWS::SNS::TopicPolicy",
                                        "sms-voice.amazonaws.com",
                                        "sns:Publish",
                                        topic),
                                "the service for SMS may not publish"),
                        unless(
                                allows(
                                        deployment,
                                        "AWS::SQS::QueuePolicy",
                                        "sns.amazonaws.com",
                                        "sqs:SendMessage",
                                        queue + ".Arn"),
                                "the topic may not send"))
                .flatMap(breach -> breach);
    }

    /** Whether a policy lets one service act, and only for this account or from one source. */
    private static boolean allows(
            Deployment deployment, String policyType, String service, String action, String resource) {
        return deployment
                .resources(policyType)
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .anyMatch(statement -> statement.at("Effect").is("Allow")
                        && statement.at("Principal", "Service").is(service)
                        && statement.at("Action").is(action)
                        && statement.at("Resource").is(resource)
                        && statement.at("Condition").exists());
    }

    private static String withoutAttribute(String reference) {
        return reference.replaceFirst("\\.[A-Za-z]+$", "");
    }
}
