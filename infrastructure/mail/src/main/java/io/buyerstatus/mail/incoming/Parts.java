package io.buyerstatus.mail.incoming;

import io.buyerstatus.core.inbound.IncomingFile;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one mail: words and files. */
final class Parts {
    private static final int DEEPEST = 12;
    private static final int MOST = 1_000;
    private static final int MOST_FILES = 30;
    private static final int LONGEST_TEXT = 1_000_000;

    /** A picture of a signature; who sends a photograph sends more than that. */
    private static final int SMALL_PICTURE = 20_000;

    private final List<IncomingFile> files = new ArrayList<>();
    private int read;
    private @Nullable String problem;

    List<IncomingFile> files() {
        return List.copyOf(files);
    }

    /** Why not everything was read. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Body read(MimeMessage message) throws MessagingException {
        return read(message, 0);
    }

    private Body read(MimePart part, int depth) throws MessagingException {
        String type = type(part);
        if (depth > DEEPEST || ++read > MOST) {
            problem = "it has too many parts";
            return Body.NONE;
        }
        if (type.equals("multipart/encrypted")
                || type.equals("application/pkcs7-mime")
                || type.equals("application/x-pkcs7-mime")) {
            problem = "it is encrypted";
            return Body.NONE;
        }
        if (type.startsWith("multipart/")) {
            return several(part, type, depth);
        }
        return isFile(part, type) ? file(part, type) : words(part, type);
    }

    private Body several(MimePart part, String type, int depth) throws MessagingException {
        List<Body> bodies = new ArrayList<>();
        Body plain = Body.NONE;
        Body other = Body.NONE;
        MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(bytes(part), part.getContentType()));
        for (int at = 0; at < parts.getCount() && read <= MOST; at++) {
            BodyPart each = parts.getBodyPart(at);
            if (!(each instanceof MimeBodyPart body)) {
                continue;
            }
            Body words = read(body, depth + 1);
            bodies.add(words);
            if (type(body).equals("text/plain")) {
                plain = plain.blank() ? words : plain;
            } else if (!words.blank()) {
                other = words;
            }
        }
        if (!type.equals("multipart/alternative")) {
            return Body.joined(bodies);
        }
        return new Body(plain.blank() ? other.plain() : plain.plain(), other.blank() ? plain.html() : other.html());
    }

    private static boolean isFile(MimePart part, String type) throws MessagingException {
        boolean text = type.equals("text/plain") || type.equals("text/html");
        String disposition = first(part, "Content-Disposition").toLowerCase(Locale.ROOT);
        return !text
                || disposition.startsWith("attachment")
                || (!name(part).isEmpty() && !disposition.startsWith("inline"));
    }

    private Body file(MimePart part, String type) throws MessagingException {
        String disposition = first(part, "Content-Disposition").toLowerCase(Locale.ROOT);
        byte[] bytes = TransferEncodings.decoded(bytes(part), encoding(part));
        boolean decoration = !first(part, "Content-ID").isEmpty()
                && !disposition.startsWith("attachment")
                && type.startsWith("image/")
                && bytes.length < SMALL_PICTURE;
        boolean signature = type.endsWith("-signature") || type.equals("application/pgp-keys");
        boolean invitation = type.equals("text/calendar") && name(part).isEmpty();
        if (decoration || signature || invitation || bytes.length == 0) {
            return Body.NONE;
        }
        if (files.size() < MOST_FILES) {
            files.add(new IncomingFile(named(part, type), bytes));
        }
        return Body.NONE;
    }

    private static String named(MimePart part, String type) throws MessagingException {
        String name = name(part);
        if (!name.isEmpty()) {
            return name;
        }
        return type.equals("message/rfc822") ? "mail.eml" : type.startsWith("image/") ? "image" : "file";
    }

    private Body words(MimePart part, String type) throws MessagingException {
        byte[] bytes = TransferEncodings.decoded(bytes(part), encoding(part));
        ContentType said = contentType(part);
        String text = Charsets.text(bytes, parameter(said, "charset")).replace("\u001E", "");
        if (text.length() > LONGEST_TEXT) {
            problem = "it has more words than anybody writes";
            text = text.substring(0, LONGEST_TEXT);
        }
        if (type.equals("text/html")) {
            return Body.of(HtmlText.of(text));
        }
        return Body.of(
                parameter(said, "format").equalsIgnoreCase("flowed")
                        ? FlowedText.joined(text, parameter(said, "delsp").equalsIgnoreCase("yes"))
                        : text);
    }

    /** As they travelled. */
    private static byte[] bytes(MimePart part) throws MessagingException {
        try (InputStream stream = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new MessagingException("a part cannot be read", e);
        }
    }

    private static String type(MimePart part) throws MessagingException {
        ContentType type = contentType(part);
        return type.getBaseType().toLowerCase(Locale.ROOT);
    }

    /** Text, where a mail says nothing that can be understood (RFC 2045, 5.2). */
    private static ContentType contentType(MimePart part) throws MessagingException {
        try {
            String said = first(part, "Content-Type");
            return new ContentType(said.isEmpty() ? "text/plain" : said);
        } catch (MessagingException notAType) {
            return new ContentType("text", "plain", new ParameterList());
        }
    }

    private static String parameter(ContentType type, String name) {
        String value = type.getParameter(name);
        return value == null ? "" : value;
    }

    private static String encoding(MimePart part) throws MessagingException {
        return first(part, "Content-Transfer-Encoding");
    }

    private static String first(MimePart part, String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String name(MimePart part) throws MessagingException {
        try {
            String name = part.getFileName();
            return name == null ? "" : HeaderText.decoded(name, 500);
        } catch (MessagingException broken) {
            return "";
        }
    }
}
