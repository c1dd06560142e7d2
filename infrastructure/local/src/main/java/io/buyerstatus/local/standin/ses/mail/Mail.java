package io.buyerstatus.local.standin.ses.mail;

import io.buyerstatus.local.standin.outbox.Attachment;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;

/**
 * A mail that SES would take.
 *
 * @param subject decoded
 * @param text the plain text; empty without one
 * @param html the HTML; empty without it
 * @param headers those that the sender gave, as they go over the wire, in their order
 * @param tags what events about it will carry
 * @param configurationSet the set's name; empty without one
 */
public record Mail(
        InternetAddress from,
        Recipients recipients,
        String subject,
        String text,
        String html,
        List<Header> headers,
        List<Attachment> attachments,
        Map<String, String> tags,
        String configurationSet) {

    /** One header line. */
    public record Header(String name, String value) {}

    private static final long MAX_BYTES = 40L * 1024 * 1024;
    /** Base64 makes four characters of three bytes. */
    private static final double BASE64 = 4.0 / 3;

    public Mail {
        headers = List.copyOf(headers);
        attachments = List.copyOf(attachments);
        tags = Map.copyOf(tags);
        long files =
                attachments.stream().mapToLong(file -> file.content().length).sum();
        if (text.length() + html.length() + files * BASE64 > MAX_BYTES) {
            throw Refusals.rejected("Message length is more than " + MAX_BYTES + " bytes long");
        }
    }
}
