package io.buyerstatus.integrations.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.core.inbound.Arrival;
import io.buyerstatus.core.inbound.Verdict;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what SES publishes about a mail that a receipt rule laid into a bucket.
 *
 * <p>Source: Amazon SES Developer Guide, "Contents of notifications for Amazon SES email receiving".
 */
public final class ReceivedMails {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What SES says when it begins to use a topic or a bucket. */
    private static final String SETUP = "AMAZON_SES_SETUP_NOTIFICATION";

    private static final String GREETING = "Successfully validated SNS topic";

    private ReceivedMails() {}

    /** What a record turned out to be. */
    public sealed interface Reading {
        /** A mail came. */
        record Received(Arrival arrival) implements Reading {}

        /** A record about something else. */
        record Ignored(String reason) implements Reading {}

        /** Not a record of SES. */
        record Broken(String reason) implements Reading {}
    }

    /** Reads one record. */
    public static Reading read(String json) {
        if (json.startsWith(GREETING)) {
            return new Reading.Ignored("the topic was connected");
        }
        JsonNode record;
        try {
            record = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return new Reading.Broken("not JSON: " + e.getOriginalMessage());
        }
        String type = record.path("notificationType").asText();
        if (type.isEmpty()) {
            return new Reading.Broken("no notificationType");
        }
        if (!type.equals("Received")) {
            return new Reading.Ignored(type + " is no mail");
        }
        JsonNode receipt = record.path("receipt");
        String object = receipt.path("action").path("objectKey").asText();
        if (object.endsWith(SETUP)) {
            return new Reading.Ignored("the bucket was connected");
        }
        return object.isEmpty() ? new Reading.Broken("no objectKey") : received(object, receipt, record.path("mail"));
    }

    private static Reading received(String object, JsonNode receipt, JsonNode mail) {
        List<String> recipients = new ArrayList<>();
        receipt.path("recipients").forEach(recipient -> recipients.add(recipient.asText()));
        try {
            return new Reading.Received(new Arrival(
                    object,
                    Instant.parse(mail.path("timestamp").asText()),
                    recipients,
                    mail.path("source").asText(),
                    verdict(receipt, "spamVerdict"),
                    verdict(receipt, "virusVerdict"),
                    verdict(receipt, "dmarcVerdict")));
        } catch (DateTimeParseException | IllegalArgumentException notAMail) {
            return new Reading.Broken("not a mail: " + notAMail.getMessage());
        }
    }

    private static Verdict verdict(JsonNode receipt, String of) {
        return Verdict.of(receipt.path(of).path("status").asText());
    }
}
