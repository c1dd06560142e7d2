package io.buyerstatus.local.standin.ses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.ses.mail.Mail;
import io.buyerstatus.local.standin.ses.mail.Mail.Header;
import io.buyerstatus.local.standin.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The JSON that SES publishes about a mail (source: "Contents of event data that Amazon SES publishes to SNS"). */
final class EventRecords {

    private static final String ACCOUNT = "000000000000";
    private static final String ADDRESS = "127.0.0.1";

    private EventRecords() {}

    static ObjectNode send(SentMail sent) {
        ObjectNode event = event(EventType.SEND, sent);
        event.putObject("send");
        return event;
    }

    static ObjectNode delivery(SentMail sent, Instant at, List<String> recipients) {
        ObjectNode event = event(EventType.DELIVERY, sent);
        ObjectNode delivery = event.putObject("delivery")
                .put("timestamp", Json.timestamp(at))
                .put("processingTimeMillis", Duration.between(sent.at(), at).toMillis());
        recipients.forEach(delivery.putArray("recipients")::add);
        delivery.put("smtpResponse", "250 2.6.0 Message received")
                .put("remoteMtaIp", ADDRESS)
                .put("reportingMTA", reporter(sent));
        return event;
    }

    static ObjectNode bounce(SentMail sent, Instant at, Simulator.Bounce kind, List<String> recipients) {
        ObjectNode event = event(EventType.BOUNCE, sent);
        ObjectNode bounce = event.putObject("bounce")
                .put("feedbackId", MessageIds.next(at))
                .put("bounceType", kind.type())
                .put("bounceSubType", kind.subType());
        ArrayNode bounced = bounce.putArray("bouncedRecipients");
        recipients.forEach(address -> {
            ObjectNode recipient = bounced.addObject().put("emailAddress", address);
            if (!kind.status().isEmpty()) {
                recipient
                        .put("action", "failed")
                        .put("status", kind.status())
                        .put("diagnosticCode", kind.diagnosticCode());
            }
        });
        bounce.put("timestamp", Json.timestamp(at)).put("reportingMTA", "dns; " + reporter(sent));
        return event;
    }

    static ObjectNode complaint(SentMail sent, Instant at, List<String> recipients) {
        ObjectNode event = event(EventType.COMPLAINT, sent);
        ObjectNode complaint = event.putObject("complaint")
                .put("feedbackId", MessageIds.next(at))
                .putNull("complaintSubType");
        ArrayNode complained = complaint.putArray("complainedRecipients");
        recipients.forEach(address -> complained.addObject().put("emailAddress", address));
        complaint
                .put("timestamp", Json.timestamp(at))
                .put("userAgent", "Amazon SES Mailbox Simulator")
                .put("complaintFeedbackType", "abuse")
                .put("arrivalDate", Json.timestamp(sent.at()));
        return event;
    }

    static ObjectNode reject(SentMail sent) {
        ObjectNode event = event(EventType.REJECT, sent);
        event.putObject("reject").put("reason", "Bad content");
        return event;
    }

    private static ObjectNode event(EventType type, SentMail sent) {
        ObjectNode event = Json.object().put("eventType", type.eventType());
        event.set("mail", mail(sent));
        return event;
    }

    private static ObjectNode mail(SentMail sent) {
        Mail mail = sent.mail();
        String source = mail.from().getAddress();
        ObjectNode node = Json.object()
                .put("timestamp", Json.timestamp(sent.at()))
                .put("source", mail.from().toString())
                .put("sourceArn", "arn:aws:ses:" + sent.region() + ":" + ACCOUNT + ":identity/" + source)
                .put("sendingAccountId", ACCOUNT)
                .put("messageId", sent.messageId());
        mail.recipients().addresses().forEach(node.putArray("destination")::add);
        node.put("headersTruncated", false);
        ArrayNode headers = node.putArray("headers");
        for (Header header : mail.headers()) {
            headers.addObject().put("name", header.name()).put("value", header.value());
        }
        node.set("commonHeaders", commonHeaders(sent));
        node.set("tags", tags(sent));
        return node;
    }

    private static ObjectNode commonHeaders(SentMail sent) {
        Mail mail = sent.mail();
        ObjectNode common = Json.object();
        common.putArray("from").add(mail.from().toString());
        mail.recipients().to().forEach(address -> common.withArray("/to").add(address.toString()));
        mail.recipients().cc().forEach(address -> common.withArray("/cc").add(address.toString()));
        return common.put("messageId", sent.messageId()).put("subject", mail.subject());
    }

    private static ObjectNode tags(SentMail sent) {
        Mail mail = sent.mail();
        String source = mail.from().getAddress();
        ObjectNode tags = Json.object();
        tags.putArray("ses:operation").add("SendEmail");
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        tags.putArray("ses:source-ip").add(ADDRESS);
        tags.putArray("ses:from-domain").add(source.substring(source.lastIndexOf('@') + 1));
        tags.putArray("ses:caller-identity").add("local");
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
        return tags;
    }

    private static String reporter(SentMail sent) {
        return "mta." + sent.region() + ".amazonses.invalid";
    }
}
