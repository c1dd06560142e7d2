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
 * Reads the records that SES publishes about a mail through a configuration set's event destination, and those about SMS that come
 * by the same way ({@link SmsEvents}).
 *
 * <p>Source: Amazon SES Developer Guide, "Examples of event data that Amazon SES publishes to Amazon SNS".
 */
public final class SesEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_DETAIL = 300;

    /** What SES says, in plain words, when a topic is connected to it. */
    private static final String GREETING = "Successfully validated SNS topic";

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

        /** A record about something else: another message of the account, or an event that changes nothing. */
        record Ignored(String reason) implements Reading {}

        /** Not a record of these services. */
        record Broken(String reason) implements Reading {}
    }

    /** Reads one record. */
    public static Reading read(String json) {
        if (json.startsWith(GREETING)) {
            return new Reading.Ignored("the topic was connected");
        }
        JsonNode event;
        try {
            event = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return new Reading.Broken("not JSON: " + e.getOriginalMessage());
        }
        // What an identity publishes by itself says notificationType where a configuration set says eventType.
        String type =
                event.path("eventType").asText(event.path("notificationType").asText());
        if (type.isEmpty()) {
            return new Reading.Broken("no eventType");
        }
        if (SmsEvents.areAbout(type)) {
            return SmsEvents.read(type, event);
        }
        String member = PARTICULARS.get(type);
        if (member == null) {
            return new Reading.Ignored(type + " changes nothing");
        }
        if (!event.path("mail").isObject()) {
            return new Reading.Broken("no mail");
        }
        if (automatic(type, event.path(member))) {
            return new Reading.Ignored("somebody's machine answered");
        }
        return message(event.path("mail").path("tags"))
                .<Reading>map(id -> new Reading.Report(report(id, type, event, event.path(member))))
                .orElseGet(() -> new Reading.Ignored("a mail without our tags"));
    }

    /**
     * Whether it tells of no failure: an out-of-office reply comes as a bounce that names no status, and somebody who takes a mail
     * out of the spam folder sends a complaint that says so.
     *
     * <p>Sources: Amazon SES Developer Guide, "Bounce types" (Transient, General) and "Complaint object"; RFC 5965, 7.3 (not-spam).
     */
    private static boolean automatic(String type, JsonNode particulars) {
        JsonNode first = particulars.path("bouncedRecipients").path(0);
        return switch (type) {
            case "Bounce" ->
                particulars.path("bounceType").asText().equals("Transient")
                        && particulars.path("bounceSubType").asText().equals("General")
                        && first.path("status").asText().isEmpty()
                        && first.path("diagnosticCode").asText().isEmpty();
            case "Complaint" ->
                particulars.path("complaintFeedbackType").asText().equals("not-spam");
            default -> false;
        };
    }

    private static DeliveryReport report(MessageId id, String type, JsonNode event, JsonNode particulars) {
        JsonNode mail = event.path("mail");
        return new DeliveryReport(
                id,
                kind(type, particulars),
                time(
                        particulars.path("timestamp").asText(),
                        mail.path("timestamp").asText()),
                EmailAddress.parse(mail.path("destination").path(0).asText()),
                mail.path("messageId").asText(),
                detail(type, particulars, mail));
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

    /** Why, and from where: a mail that was forwarded fails elsewhere, and that address is none of the mails to stop. */
    private static String detail(String type, JsonNode particulars, JsonNode mail) {
        String detail =
                switch (type) {
                    case "Bounce" -> {
                        JsonNode first = particulars.path("bouncedRecipients").path(0);
                        yield String.join(
                                " ",
                                particulars.path("bounceSubType").asText(),
                                first.path("diagnosticCode").asText(),
                                elsewhere(first, mail));
                    }
                    case "Complaint" ->
                        particulars.path("complaintFeedbackType").asText() + " "
                                + elsewhere(
                                        particulars.path("complainedRecipients").path(0), mail);
                    case "Reject" -> particulars.path("reason").asText();
                    default -> "";
                };
        return CleanText.start(CleanText.line(detail).strip(), LONGEST_DETAIL);
    }

    private static String elsewhere(JsonNode concerned, JsonNode mail) {
        String address = concerned.path("emailAddress").asText();
        boolean same = address.equalsIgnoreCase(mail.path("destination").path(0).asText());
        return address.isEmpty() || same ? "" : "at " + address;
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
