package io.buyerstatus.integrations.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.core.message.sending.DeliveryReport.Kind;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what AWS End User Messaging SMS publishes of an SMS through a configuration set's event destination.
 *
 * <p>Sources: AWS End User Messaging SMS User Guide, "Event types for SMS, MMS, and voice" and "Example event data".
 */
final class SmsEvents {
    private static final String TYPES = "TEXT_";
    private static final int LONGEST_DETAIL = 300;

    /** The event types that say what became of an SMS; that it waits or is under way changes nothing. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            // The telephone's network has it, which says no more than that it left.
            Map.entry("TEXT_SUCCESSFUL", Kind.SENT),
            Map.entry("TEXT_DELIVERED", Kind.DELIVERED),
            Map.entry("TEXT_INVALID", Kind.NO_SUCH_NUMBER),
            Map.entry("TEXT_INVALID_MESSAGE", Kind.REJECTED),
            Map.entry("TEXT_BLOCKED", Kind.REJECTED),
            Map.entry("TEXT_CARRIER_BLOCKED", Kind.REJECTED),
            Map.entry("TEXT_CARRIER_UNREACHABLE", Kind.REJECTED),
            Map.entry("TEXT_PROTECT_BLOCKED", Kind.REJECTED),
            Map.entry("TEXT_SPAM", Kind.REJECTED),
            Map.entry("TEXT_TTL_EXPIRED", Kind.REJECTED),
            Map.entry("TEXT_UNREACHABLE", Kind.REJECTED));

    private SmsEvents() {}

    /** Whether events of a type are about an SMS. */
    static boolean areAbout(String type) {
        return type.startsWith(TYPES);
    }

    static SesEvents.Reading read(String type, JsonNode event) {
        Kind kind = KINDS.get(type);
        // Where it is tried again, another event tells the end; after three days without one nobody knows, and it stays
        // as it is.
        if (kind == null || !event.path("isFinal").asBoolean(true)) {
            return new SesEvents.Reading.Ignored(type + " changes nothing");
        }
        return message(event.path("context"))
                .<SesEvents.Reading>map(id -> new SesEvents.Reading.Report(new DeliveryReport(
                        id,
                        kind,
                        Instant.ofEpochMilli(event.path("eventTimestamp").asLong()),
                        Optional.empty(),
                        event.path("messageId").asText(),
                        kind == Kind.DELIVERED ? "" : detail(type, event))))
                .orElseGet(() -> new SesEvents.Reading.Ignored("an SMS without our context"));
    }

    /** The service's own words, which name nobody, and by which name its guide explains them. */
    private static String detail(String type, JsonNode event) {
        String words = event.path("messageStatusDescription").asText();
        return CleanText.start(CleanText.line(words + " (" + type + ")").strip(), LONGEST_DETAIL);
    }

    private static Optional<MessageId> message(JsonNode context) {
        try {
            return Subject.parse(
                            new ShopId(context.path("shop").asText()),
                            context.path("subject").asText())
                    .map(about -> new MessageId(about, context.path("message").asText()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
