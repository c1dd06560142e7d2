package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.ses.mail.Mail.Header;
import io.buyerstatus.local.standin.wire.Json;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mail that SES puts together: subject, bodies, headers and attachments in JSON. */
final class SimpleContent {

    private static final int MAX_FILE_NAME = 255;

    private SimpleContent() {}

    static Mail mail(JsonNode request, JsonNode simple, Map<String, String> tags, String configurationSet) {
        InternetAddress from = Addresses.one(
                "FromEmailAddress",
                Json.string(request, "FromEmailAddress")
                        .orElseThrow(() -> Refusals.badRequest("FromEmailAddress is missing")));
        Recipients recipients = Recipients.of(request.path("Destination"));
        List<InternetAddress> replyTo = Addresses.list("ReplyToAddresses", request.path("ReplyToAddresses"));
        String subject = subject(simple.path("Subject"));
        String text = content("Body.Text", simple.path("Body").path("Text"));
        String html = content("Body.Html", simple.path("Body").path("Html"));
        if (text.isEmpty() && html.isEmpty()) {
            throw Refusals.badRequest("Body: Text or Html is needed");
        }
        return new Mail(
                from,
                recipients,
                subject,
                text,
                html,
                headers(from, recipients, replyTo, subject, HeaderRules.ofSimple(simple.path("Headers"))),
                attachments(simple.path("Attachments")),
                tags,
                configurationSet);
    }

    private static List<Header> headers(
            InternetAddress from,
            Recipients recipients,
            List<InternetAddress> replyTo,
            String subject,
            List<Header> own) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("From", from.toString()));
        add(headers, "Reply-To", replyTo);
        add(headers, "To", recipients.to());
        add(headers, "Cc", recipients.cc());
        headers.add(new Header("Subject", encoded(subject)));
        headers.add(new Header("MIME-Version", "1.0"));
        headers.addAll(own);
        return headers;
    }

    private static void add(List<Header> headers, String name, List<InternetAddress> addresses) {
        if (!addresses.isEmpty()) {
            headers.add(new Header(name, Recipients.header(addresses)));
        }
    }

    private static String subject(JsonNode node) {
        String subject = content("Subject", node);
        if (subject.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw Refusals.badRequest("Subject: a line break is not allowed");
        }
        return subject;
    }

    /** What a character set cannot hold arrives as a question mark, as it would in the mail; the default is ASCII. */
    private static String content(String field, JsonNode node) {
        String data = Json.string(node, "Data").orElse("");
        Charset charset = charset(field, Json.string(node, "Charset").orElse("US-ASCII"));
        return new String(data.getBytes(charset), charset);
    }

    private static Charset charset(String field, String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.canEncode() ? charset : StandardCharsets.US_ASCII;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refusals.badRequest(field + ".Charset: unknown character set " + name);
        }
    }

    private static List<Attachment> attachments(JsonNode list) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode node : list) {
            String name = node.path("FileName").asText();
            if (name.isEmpty() || name.length() > MAX_FILE_NAME || name.chars().anyMatch(c -> c < ' ')) {
                throw Refusals.badRequest("Attachments.FileName: 1-255 characters, none of them a control character");
            }
            attachments.add(new Attachment(
                    name,
                    node.path("ContentType").asText("application/octet-stream"),
                    node.path("ContentId").asText(),
                    node.path("ContentDisposition").asText("ATTACHMENT").equals("INLINE"),
                    bytes(node.path("RawContent"))));
        }
        return attachments;
    }

    private static byte[] bytes(JsonNode base64) {
        try {
            return base64.isTextual() ? base64.binaryValue() : new byte[0];
        } catch (IOException invalid) {
            throw Refusals.badRequest("Attachments.RawContent: not base64");
        }
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.encodeText(subject, "UTF-8", null);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
