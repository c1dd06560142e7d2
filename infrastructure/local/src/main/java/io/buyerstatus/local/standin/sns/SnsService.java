package io.buyerstatus.local.standin.sns;

import static io.buyerstatus.local.standin.wire.Protocols.escapedXml;

import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.wire.Protocols;
import io.buyerstatus.local.standin.wire.ServiceError;
import io.buyerstatus.local.standin.wire.WireRequest;
import io.buyerstatus.local.standin.wire.WireResponse;
import io.buyerstatus.local.standin.wire.WireService;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The query protocol of SNS, API version 2010-03-31: {@code Publish} to phones and topics, and the operations that make
 * topics and subscribe queues to them. Everything else is answered with {@code InvalidAction}.
 */
public final class SnsService implements WireService {

    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
    private static final String API_VERSION = "2010-03-31";
    private static final int MAX_MESSAGE_BYTES = 256 * 1024;

    private final Topics topics;
    private final TextMessages textMessages;

    public SnsService(Topics topics, Outbox outbox, InstantSource clock) {
        this.topics = topics;
        this.textMessages = new TextMessages(outbox, clock);
    }

    @Override
    public boolean isMeantBy(WireRequest request) {
        return request.isForm()
                && request.signedService()
                        .map("sns"::equals)
                        .orElseGet(() -> API_VERSION.equals(request.form().get("Version")));
    }

    @Override
    public String operation(WireRequest request) {
        return request.form().getOrDefault("Action", "");
    }

    @Override
    public WireResponse answer(String operation, WireRequest request) {
        Form form = new Form(request.form());
        String result =
                switch (operation) {
                    case "Publish" -> published(form);
                    case "CreateTopic" -> created(form, request.region());
                    case "ListTopics" -> listed();
                    case "Subscribe" -> subscribed(form);
                    case "Unsubscribe" -> unsubscribed(form);
                    case "ListSubscriptionsByTopic" -> subscriptions(form);
                    default ->
                        throw new ServiceError(
                                        400,
                                        "InvalidAction",
                                        "SNS " + operation + " is not supported by this stand-in.")
                                .refused();
                };
        return Protocols.query(NAMESPACE, operation, result);
    }

    @Override
    public WireResponse error(ServiceError error) {
        return Protocols.queryError(NAMESPACE, error);
    }

    @Override
    public ServiceError throttled() {
        return new ServiceError(429, "Throttled", "Rate exceeded");
    }

    @Override
    public String internalErrorCode() {
        return "InternalError";
    }

    private String published(Form form) {
        String message = form.required("Message");
        if (message.isEmpty()) {
            throw invalid("Empty message");
        }
        if (message.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE_BYTES) {
            throw invalid("Message too long");
        }
        Optional<String> number = form.optional("PhoneNumber");
        Optional<String> topic = form.optional("TopicArn").or(() -> form.optional("TargetArn"));
        if (number.isPresent() == topic.isPresent()) {
            throw invalid("exactly one of TopicArn, TargetArn and PhoneNumber");
        }
        Map<String, MessageAttribute> attributes = form.messageAttributes();
        String id = number.isPresent()
                ? textMessages.send(number.get(), message, attributes)
                : topics.publish(topic.orElseThrow(), form.optional("Subject").orElse(""), message, attributes)
                        .orElseThrow(SnsService::noTopic);
        return "<MessageId>" + id + "</MessageId>";
    }

    private String created(Form form, String region) {
        String name = form.required("Name");
        if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
            throw invalid("Topic Name");
        }
        String arn = "arn:aws:sns:" + region + ":000000000000:" + name;
        topics.create(arn);
        return "<TopicArn>" + escapedXml(arn) + "</TopicArn>";
    }

    private String listed() {
        return topics.arns().stream()
                .map(arn -> "<member><TopicArn>" + escapedXml(arn) + "</TopicArn></member>")
                .collect(Collectors.joining("", "<Topics>", "</Topics>"));
    }

    private String subscribed(Form form) {
        String topic = form.required("TopicArn");
        if (!form.required("Protocol").equals("sqs")) {
            throw invalid("Protocol Reason: this stand-in delivers to sqs only");
        }
        if (topics.subscriptionsOf(topic).isEmpty()) {
            throw noTopic();
        }
        Queue queue = topics.queue(form.required("Endpoint"))
                .orElseThrow(() -> invalid("Endpoint Reason: no queue of that ARN is known here"));
        boolean raw = "true".equals(form.entries("Attributes").get("RawMessageDelivery"));
        String arn = topics.subscribe(topic, Subscription.to(queue, raw));
        return "<SubscriptionArn>" + escapedXml(arn) + "</SubscriptionArn>";
    }

    private String unsubscribed(Form form) {
        if (!topics.unsubscribe(form.required("SubscriptionArn"))) {
            throw new ServiceError(404, "NotFound", "Subscription does not exist").refused();
        }
        return "";
    }

    private String subscriptions(Form form) {
        String topic = form.required("TopicArn");
        return topics.subscriptionsOf(topic).orElseThrow(SnsService::noTopic).entrySet().stream()
                .map(entry -> """
                        <member><SubscriptionArn>%s</SubscriptionArn><TopicArn>%s</TopicArn><Protocol>sqs</Protocol>\
                        <Owner>000000000000</Owner><Endpoint>%s</Endpoint></member>""".formatted(
                                escapedXml(entry.getKey()),
                                escapedXml(topic),
                                escapedXml(topics.nameOf(entry.getValue().queue()))))
                .collect(Collectors.joining("", "<Subscriptions>", "</Subscriptions>"));
    }

    private static RuntimeException noTopic() {
        return new ServiceError(404, "NotFound", "Topic does not exist").refused();
    }

    private static RuntimeException invalid(String what) {
        return new ServiceError(400, "InvalidParameter", "Invalid parameter: " + what).refused();
    }

    /** The fields of a request: plain ones, and numbered lists of names and values. */
    private record Form(Map<String, String> fields) {

        Optional<String> optional(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        String required(String name) {
            return optional(name).orElseThrow(() -> invalid(name + " Reason: it is missing"));
        }

        /** A map of the query protocol, {@code Name.entry.1.key} and {@code Name.entry.1.value}. */
        Map<String, String> entries(String name) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int i = 1; fields.containsKey(name + ".entry." + i + ".key"); i++) {
                String entry = name + ".entry." + i;
                entries.put(fields.get(entry + ".key"), fields.getOrDefault(entry + ".value", ""));
            }
            return entries;
        }

        Map<String, MessageAttribute> messageAttributes() {
            Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
            for (int i = 1; fields.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
                String entry = "MessageAttributes.entry." + i;
                String value = optional(entry + ".Value.StringValue")
                        .or(() -> optional(entry + ".Value.BinaryValue"))
                        .orElse("");
                if (value.isEmpty()) {
                    throw new ServiceError(400, "ParameterValueInvalid", "The message attribute has no value.")
                            .refused();
                }
                attributes.put(
                        fields.get(entry + ".Name"), new MessageAttribute(required(entry + ".Value.DataType"), value));
            }
            return attributes;
        }
    }
}
