package io.buyerstatus.local.standin.smsvoice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.sns.Courier;
import io.buyerstatus.local.standin.sns.Topics;
import io.buyerstatus.local.standin.wire.Json;
import io.buyerstatus.local.standin.wire.Protocols;
import io.buyerstatus.local.standin.wire.ServiceError;
import io.buyerstatus.local.standin.wire.WireRequest;
import io.buyerstatus.local.standin.wire.WireResponse;
import io.buyerstatus.local.standin.wire.WireService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The JSON protocol of End User Messaging SMS, as far as {@code SendTextMessage}: an SMS is recorded, and what a telephone's network would
 * say of it is published to the topics of its configuration set. Numbers that end in {@code 404} are nobody's, those that end in
 * {@code 503} are switched off; all others get their SMS.
 */
public final class SmsVoiceService implements WireService {
    private static final String TARGET = "PinpointSMSVoiceV2.";
    private static final int LONGEST = 1600;
    private static final int MOST_CONTEXT = 5;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Duration ON_THE_AIR = Duration.ofMillis(20);

    private final Outbox outbox;
    private final ReceiptTopics sets;
    private final Topics topics;
    private final Courier courier;
    private final InstantSource clock;

    public SmsVoiceService(Outbox outbox, ReceiptTopics sets, Topics topics, Courier courier, InstantSource clock) {
        this.outbox = outbox;
        this.sets = sets;
        this.topics = topics;
        this.courier = courier;
        this.clock = clock;
    }

    /** What becomes of an SMS. */
    private enum Receipt {
        SUCCESSFUL("Message has been accepted by phone carrier"),
        DELIVERED("Message has been accepted by phone"),
        INVALID("Phone number is invalid"),
        UNREACHABLE("Phone is currently unreachable/unavailable");

        private final String words;

        Receipt(String words) {
            this.words = words;
        }
    }

    @Override
    public boolean isMeantBy(WireRequest request) {
        return request.target().filter(target -> target.startsWith(TARGET)).isPresent();
    }

    @Override
    public String operation(WireRequest request) {
        return request.target().orElseThrow().substring(TARGET.length());
    }

    @Override
    public WireResponse answer(String operation, WireRequest request) {
        if (!operation.equals("SendTextMessage")) {
            throw refused("UnknownOperationException", "SMS " + operation + " is not supported by this stand-in.");
        }
        ObjectNode body = Json.parsed(request.body())
                .orElseThrow(() -> refused("SerializationException", "The body is not a JSON object."));
        return Protocols.json10(Json.object().put("MessageId", sent(body)));
    }

    @Override
    public WireResponse error(ServiceError error) {
        return Protocols.json10Error(error);
    }

    @Override
    public ServiceError throttled() {
        return new ServiceError(400, "ThrottlingException", "Rate exceeded");
    }

    @Override
    public String internalErrorCode() {
        return "InternalServerException";
    }

    private String sent(ObjectNode body) {
        String number = Json.string(body, "DestinationPhoneNumber").orElse("");
        String text = Json.string(body, "MessageBody").orElse("");
        String set = Json.string(body, "ConfigurationSetName").orElse("");
        if (!E164.matcher(number).matches()) {
            throw refused("ValidationException", "DestinationPhoneNumber: " + number + " is not in E.164 form");
        }
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw refused("ValidationException", "MessageBody: 1 to " + LONGEST + " characters");
        }
        if (body.path("Context").size() > MOST_CONTEXT) {
            throw refused("ValidationException", "Context: at most " + MOST_CONTEXT + " entries");
        }
        List<String> told = set.isEmpty()
                ? List.of()
                : sets.of(set)
                        .orElseThrow(() ->
                                refused("ResourceNotFoundException", "there is no configuration set named " + set));
        String id = UUID.randomUUID().toString();
        outbox.add(entry(id, number, text, body));
        courier.after(ON_THE_AIR, () -> follow(id, number, body, told));
        return id;
    }

    private OutboxEntry entry(String id, String number, String text, ObjectNode body) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("MessageType", body.path("MessageType").asText());
        body.path("Context")
                .properties()
                .forEach(field ->
                        shown.put("Context." + field.getKey(), field.getValue().asText()));
        String from = body.path("OriginationIdentity").asText();
        return new OutboxEntry(
                id, clock.instant(), DeliveryChannel.SMS, from, number, "", "", "", text, "", shown, List.of());
    }

    private void follow(String id, String number, ObjectNode body, List<String> told) {
        if (number.endsWith("404")) {
            tell(Receipt.INVALID, id, number, body, told);
            return;
        }
        tell(Receipt.SUCCESSFUL, id, number, body, told);
        tell(number.endsWith("503") ? Receipt.UNREACHABLE : Receipt.DELIVERED, id, number, body, told);
    }

    private void tell(Receipt receipt, String id, String number, ObjectNode body, List<String> told) {
        ObjectNode event = Json.object()
                .put("eventType", "TEXT_" + receipt)
                .put("eventVersion", "1.0")
                .put("eventTimestamp", clock.millis())
                .put("isFinal", true)
                .put("destinationPhoneNumber", number)
                .put("messageId", id)
                .put("messageType", body.path("MessageType").asText())
                .put("messageStatus", receipt.name())
                .put("messageStatusDescription", receipt.words);
        event.set("context", body.path("Context").deepCopy());
        told.forEach(topic -> topics.publish(topic, "", Json.text(event), Map.of()));
    }

    private static RuntimeException refused(String code, String message) {
        return new ServiceError(400, code, message).refused();
    }
}
