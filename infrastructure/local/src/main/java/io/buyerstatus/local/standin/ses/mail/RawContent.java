package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.local.standin.outbox.Attachment;
import io.buyerstatus.local.standin.outbox.DeliveryChannel;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.ses.mail.Mail.Header;
import io.buyerstatus.local.standin.wire.Json;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that the sender put together: a whole MIME message (RFC 5322, 2045), as {@code Content.Raw}. */
final class RawContent {

    private static final int MAX_LINE = 1000;
    private static final String CONFIGURATION_SET = "X-SES-CONFIGURATION-SET";
    private static final String MESSAGE_TAGS = "X-SES-MESSAGE-TAGS";
    /** For SES or for nobody; the recipient does not see them. */
    private static final Set<String> TAKEN_OUT = Set.of("bcc", "x-ses-configuration-set", "x-ses-message-tags");

    private String text = "";
    private String html = "";
    private final List<Attachment> attachments = new ArrayList<>();

    private RawContent() {}

    static Mail mail(JsonNode request, JsonNode raw, Map<String, String> tags, String configurationSet) {
        try {
            byte[] bytes = raw.path("Data").binaryValue();
            if (bytes == null || bytes.length == 0) {
                throw Refusals.badRequest("Content.Raw.Data is missing");
            }
            checkLines(bytes);
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            return new RawContent().read(request, message, tags, configurationSet);
        } catch (MessagingException | IOException invalid) {
            throw Refusals.badRequest("Content.Raw.Data is not a MIME message: " + invalid.getMessage());
        }
    }

    private Mail read(JsonNode request, MimeMessage message, Map<String, String> tags, String configurationSet)
            throws MessagingException, IOException {
        List<Header> headers = Collections.list(message.getAllHeaders()).stream()
                .map(header -> new Header(header.getName(), MimeUtility.unfold(header.getValue())))
                .toList();
        HeaderRules.checkOnce(headers);
        visit(message);
        Map<String, String> allTags = new HashMap<>(headerTags(message));
        allTags.putAll(tags);
        return new Mail(
                from(request, message),
                recipients(request.path("Destination"), message),
                Objects.requireNonNullElse(message.getSubject(), ""),
                text,
                html,
                headers.stream()
                        .filter(header -> !TAKEN_OUT.contains(header.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                attachments,
                allTags,
                configurationSet.isEmpty() ? first(message, CONFIGURATION_SET) : configurationSet);
    }

    /** The entry of a mail that was not handed to SES. */
    static OutboxEntry entry(MimeMessage message, String to, Instant at) throws MessagingException, IOException {
        RawContent content = new RawContent();
        content.visit(message);
        Map<String, String> headers = new LinkedHashMap<>();
        Collections.list(message.getAllHeaders())
                .forEach(header -> headers.merge(
                        header.getName(), decoded(header.getValue()), (one, other) -> one + ", " + other));
        return new OutboxEntry(
                UUID.randomUUID().toString(),
                at,
                DeliveryChannel.EMAIL,
                decoded(first(message, "From")),
                to,
                "",
                "",
                Objects.requireNonNullElse(message.getSubject(), ""),
                content.text,
                content.html,
                headers,
                content.attachments);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException asItIs) {
            return value;
        }
    }

    private static InternetAddress from(JsonNode request, MimeMessage message) throws MessagingException {
        String given = Json.string(request, "FromEmailAddress").orElse("");
        String header = first(message, "From");
        if (header.isEmpty()) {
            throw Refusals.badRequest("Missing required header 'From'.");
        }
        return Addresses.one("From", given.isEmpty() ? MimeUtility.unfold(header) : given);
    }

    /** The request's destination is the envelope; without one, the headers are. */
    private static Recipients recipients(JsonNode destination, MimeMessage message) throws MessagingException {
        boolean given = destination.path("ToAddresses").size()
                        + destination.path("CcAddresses").size()
                        + destination.path("BccAddresses").size()
                > 0;
        return given
                ? Recipients.of(destination)
                : new Recipients(
                        addresses(message, RecipientType.TO),
                        addresses(message, RecipientType.CC),
                        addresses(message, RecipientType.BCC));
    }

    private static List<InternetAddress> addresses(MimeMessage message, RecipientType type) throws MessagingException {
        List<InternetAddress> addresses = new ArrayList<>();
        Address[] found = message.getRecipients(type);
        for (Address address : found == null ? new Address[0] : found) {
            addresses.add(Addresses.one(type.toString(), address.toString()));
        }
        return addresses;
    }

    private static Map<String, String> headerTags(MimeMessage message) throws MessagingException {
        Map<String, String> tags = new HashMap<>();
        for (String pair : first(message, MESSAGE_TAGS).split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                tags.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return tags;
    }

    private static String first(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, null);
        return value == null ? "" : value;
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                visit(parts.getBodyPart(i));
            }
        } else if (isFile(part)) {
            attachments.add(file(part));
        } else if (part.isMimeType("text/html") && html.isEmpty()) {
            html = text(part);
        } else if (part.isMimeType("text/plain") && text.isEmpty()) {
            text = text(part);
        } else {
            attachments.add(file(part));
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof String content ? content : "";
    }

    private static Attachment file(Part part) throws MessagingException, IOException {
        String[] ids = part.getHeader("Content-ID");
        String id = ids == null || ids.length == 0 ? "" : ids[0].strip().replaceAll("^<|>$", "");
        String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new Attachment(
                Objects.requireNonNullElse(decodedName(part), ""),
                type,
                id,
                !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && !id.isEmpty(),
                part.getInputStream().readAllBytes());
    }

    private static @Nullable String decodedName(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return name == null ? null : MimeUtility.decodeText(name);
    }

    private static void checkLines(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                start = i + 1;
            } else if (i - start >= MAX_LINE) {
                throw Refusals.badRequest("Content.Raw.Data: a line is longer than " + MAX_LINE + " characters");
            }
        }
    }
}
