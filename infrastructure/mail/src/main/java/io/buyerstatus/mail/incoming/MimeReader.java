package io.buyerstatus.mail.incoming;

import io.buyerstatus.core.inbound.IncomingMail;
import io.buyerstatus.core.inbound.MailReader;
import io.buyerstatus.core.inbound.text.ReplyText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads mails with Angus Mail, which finds their parts; what is in them is decoded here, and never refused for a letter out of place. */
public final class MimeReader implements MailReader {
    private static final List<String> TELLING = List.of(
            "auto-submitted",
            "precedence",
            "list-id",
            "list-post",
            "x-autoreply",
            "x-autorespond",
            "x-autoresponder",
            "x-loop",
            "x-failed-recipients",
            "content-type");

    private static final List<String> NAMING =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "In-Reply-To", "References");

    private static final int LONGEST_HEADER = 2_000;
    private static final int LONGEST_NAMING = 20_000;

    /** A header is read no further than that: nobody's is as long, and the rest of the mail is no header. */
    private static final int LONGEST_HEAD = 512 * 1024;

    @Override
    public IncomingMail read(byte[] raw) {
        Optional<String> tooLong = headEnds(raw) ? Optional.empty() : Optional.of("its header has no end");
        if (tooLong.isPresent()) {
            return unreadable(tooLong.get());
        }
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException | RuntimeException | StackOverflowError broken) {
            return unreadable("it could not be read: " + broken.getClass().getSimpleName());
        }
    }

    private static boolean headEnds(byte[] raw) {
        int most = Math.min(raw.length, LONGEST_HEAD);
        for (int at = 0; at + 1 < most; at++) {
            if (raw[at] == '\n'
                    && (raw[at + 1] == '\n' || (raw[at + 1] == '\r' && at + 2 < raw.length && raw[at + 2] == '\n'))) {
                return true;
            }
        }
        return raw.length < LONGEST_HEAD;
    }

    private static IncomingMail read(MimeMessage message) throws MessagingException {
        Parts parts = new Parts();
        Body body = parts.read(message);
        return new IncomingMail(
                header(message, "Message-ID"),
                Senders.of(message.getHeader("From")),
                Senders.name(header(message, "From")),
                header(message, "Subject"),
                telling(message),
                naming(message),
                clean(body.plain()),
                clean(body.html()),
                parts.files(),
                parts.problem());
    }

    private static IncomingMail unreadable(String problem) {
        return new IncomingMail("", List.of(), "", "", Map.of(), "", "", "", List.of(), Optional.of(problem));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : HeaderText.decoded(values[0], LONGEST_HEADER);
    }

    private static Map<String, String> telling(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new HashMap<>();
        for (String name : TELLING) {
            String value = header(message, name);
            if (!value.isBlank()) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static String naming(MimeMessage message) throws MessagingException {
        StringBuilder naming = new StringBuilder();
        for (String name : NAMING) {
            String[] values = message.getHeader(name);
            for (String value : values == null ? new String[0] : values) {
                int room = LONGEST_NAMING - naming.length();
                naming.append(value, 0, Math.max(0, Math.min(value.length(), room)))
                        .append(' ');
            }
        }
        return naming.toString();
    }

    /** No mail brings a mark of ours along. */
    private static String clean(String text) {
        return text.replace(Body.MARK, ReplyText.EARLIER);
    }
}
