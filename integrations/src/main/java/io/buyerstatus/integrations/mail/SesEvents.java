package io.buyerstatus.integrations.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.core.message.sending.DeliveryReport.Kind;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the records that SES publishes about a mail through a configuration set's event destination.
 *
 * <p>Source: Amazon SES Developer Guide, "Examples of event data that Amazon SES publishes to Amazon SNS".
 */
public final class SesEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DETAIL = 300;

    /** The event types that change what is known of a mail, and the member that holds their particulars. */
    private static final Map<String, String> PARTICULARS = Map.of(
            "Send", "send",
            "Delivery", "delivery",
            "Bounce", "bounce",
            "Complaint", "complaint",
            "Reject", "reject",
            "DeliveryDelay", "deliveryDelay");

    private SesEvents() {}

    /** What a record turned out to be. */
    public sealed interface Reading {
        /** A report about one of our messages. */
        record Report(DeliveryReport report) implements Reading {}

        /** A record about something else: another mail of the account, or an event that changes nothing. */
        record Ignored(String reason) implements Reading {}

        /** Not a record of SES. */
        record Broken(String reason) implements Reading {}
    }

    /** Reads one record. */
    public static Reading read(String json) {
        JsonNode event;
        try {
            event = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return new Reading.Broken("not JSON: " + e.getOriginalMessage());
        }
        String type = event.path("eventType").asText();
        if (type.isEmpty() || !event.path("mail").isObject()) {
            return new Reading.Broken("no eventType, or no mail");
        }
        String member = PARTICULARS.get(type);
        if (member == null) {
            return new Reading.Ignored(type + " changes nothing");
        }
        return message(event.path("mail").path("tags"))
                .<Reading>map(id -> new Reading.Report(report(id, type, event, event.path(member))))
                .orElseGet(() -> new Reading.Ignored("a mail without our tags"));
    }

    private static DeliveryReport report(MessageId id, String type, JsonNode event, JsonNode particulars) {
        JsonNode mail = event.path("mail");
        return new DeliveryReport(
                id,
                kind(type, particulars),
                time(
                        particulars.path("timestamp").asText(),
                        mail.path("timestamp").asText()),
                address(type, particulars, mail),
                mail.path("messageId").asText(),
                detail(type, particulars));
    }

    private static Kind kind(String type, JsonNode particulars) {
        return switch (type) {
            case "Send" -> Kind.SENT;
            case "Delivery" -> Kind.DELIVERED;
            case "Bounce" ->
                "Permanent".equals(particulars.path("bounceType").asText()) ? Kind.BOUNCED_FOR_GOOD : Kind.BOUNCED;
            case "Complaint" -> Kind.COMPLAINED;
            case "Reject" -> Kind.REJECTED;
            default -> Kind.DELAYED;
        };
    }

    /** Bounces and complaints name whom they concern; the others concern whom the mail went to. */
    private static Optional<EmailAddress> address(String type, JsonNode particulars, JsonNode mail) {
        JsonNode concerned =
                switch (type) {
                    case "Bounce" ->
                        particulars.path("bouncedRecipients").path(0).path("emailAddress");
                    case "Complaint" ->
                        particulars.path("complainedRecipients").path(0).path("emailAddress");
                    default -> mail.path("destination").path(0);
                };
        return EmailAddress.parse(concerned.asText());
    }

    private static String detail(String type, JsonNode particulars) {
        String detail =
                switch (type) {
                    case "Bounce" ->
                        (particulars.path("bounceSubType").asText() + " "
                                        + particulars
                                                .path("bouncedRecipients")
                                                .path(0)
                                                .path("diagnosticCode")
                                                .asText())
                                .strip();
                    case "Complaint" ->
                        particulars.path("complaintFeedbackType").asText();
                    case "Reject" -> particulars.path("reason").asText();
                    default -> "";
                };
        return CleanText.start(detail, LONGEST_DETAIL);
    }

    private static Optional<MessageId> message(JsonNode tags) {
        try {
            String subject = tags.has("order") ? tag(tags, "order") : tag(tags, "subject");
            return Subject.parse(new ShopId(tag(tags, "shop")), subject)
                    .map(about -> new MessageId(about, tag(tags, "message")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String tag(JsonNode tags, String name) {
        return tags.path(name).path(0).asText();
    }

    private static Instant time(String first, String otherwise) {
        try {
            return Instant.parse(first.isEmpty() ? otherwise : first);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
