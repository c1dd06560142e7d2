package io.buyerstatus.local.standin.sns;

import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.Outbox;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.wire.ServiceError;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Text messages to phones: checked as SNS checks them, and recorded instead of sent. */
final class TextMessages {

    static final int MAX_CHARACTERS = 1600;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** 3 to 11 letters, digits and hyphens, a letter among them, no hyphen at an end. */
    private static final Pattern SENDER_ID = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{1,9}[A-Za-z0-9]");

    private static final String SENDER_ID_NAME = "AWS.SNS.SMS.SenderID";
    private static final String TYPE_NAME = "AWS.SNS.SMS.SMSType";
    private static final String ORIGINATION_NUMBER = "AWS.MM.SMS.OriginationNumber";
    private static final Set<String> KNOWN = Set.of(
            SENDER_ID_NAME,
            TYPE_NAME,
            "AWS.SNS.SMS.MaxPrice",
            ORIGINATION_NUMBER,
            "AWS.MM.SMS.EntityId",
            "AWS.MM.SMS.TemplateId");

    private final Outbox outbox;
    private final InstantSource clock;

    TextMessages(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records the message and returns its id. */
    String send(String number, String text, Map<String, MessageAttribute> attributes) {
        check(number, text, attributes);
        String id = UUID.randomUUID().toString();
        Map<String, String> shown = new LinkedHashMap<>();
        attributes.forEach((name, attribute) -> shown.put(name, attribute.value()));
        outbox.add(new OutboxEntry(
                id,
                clock.instant(),
                DeliveryChannel.SMS,
                shown.getOrDefault(SENDER_ID_NAME, shown.getOrDefault(ORIGINATION_NUMBER, "")),
                number,
                "",
                "",
                "",
                text,
                "",
                shown,
                List.of()));
        return id;
    }

    private static void check(String number, String text, Map<String, MessageAttribute> attributes) {
        if (!E164.matcher(number).matches()) {
            throw invalid("PhoneNumber Reason: " + number + " is not valid to publish to");
        }
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            throw invalid("Message Reason: an SMS has at most " + MAX_CHARACTERS + " characters");
        }
        attributes.forEach(TextMessages::checkAttribute);
    }

    private static void checkAttribute(String name, MessageAttribute attribute) {
        String value = attribute.value();
        if (!KNOWN.contains(name) && name.startsWith("AWS.")) {
            throw invalid("MessageAttributes Reason: " + name + " is not a known attribute");
        }
        if (name.equals(SENDER_ID_NAME) && !SENDER_ID.matcher(value).matches()) {
            throw invalid(
                    "MessageAttributes Reason: the sender id is 3-11 letters and digits with at least one letter");
        }
        if (name.equals(TYPE_NAME) && !value.equals("Transactional") && !value.equals("Promotional")) {
            throw invalid("MessageAttributes Reason: SMSType is Transactional or Promotional");
        }
    }

    private static RuntimeException invalid(String what) {
        return new ServiceError(400, "InvalidParameter", "Invalid parameter: " + what).refused();
    }
}
