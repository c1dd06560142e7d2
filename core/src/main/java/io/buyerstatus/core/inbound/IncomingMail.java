package io.buyerstatus.core.inbound;

import io.buyerstatus.core.inbound.text.ReplyText;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as it was read.
 *
 * @param messageId as its sender named it, perhaps empty
 * @param from the addresses it says it is from: one, unless somebody plays tricks
 * @param name how its sender is called, perhaps empty
 * @param headers the first of each that says how it came to be, by its name in small letters
 * @param naming what may repeat an address of ours: recipients, references
 * @param plain its words as plain text, perhaps empty
 * @param html its words as HTML, made plain text, with marks where an earlier mail begins; perhaps empty
 * @param problem why not all of it could be read; empty for nearly all
 */
public record IncomingMail(
        String messageId,
        List<EmailAddress> from,
        String name,
        String subject,
        Map<String, String> headers,
        String naming,
        String plain,
        String html,
        List<IncomingFile> files,
        Optional<String> problem) {
    /** So much of a subject is kept. */
    public static final int LONGEST_SUBJECT = 300;

    public IncomingMail {
        from = List.copyOf(from);
        name = CleanText.start(CleanText.line(name).strip(), 200);
        subject = CleanText.start(CleanText.line(subject).strip(), LONGEST_SUBJECT);
        headers = Map.copyOf(headers);
        files = List.copyOf(files);
    }

    /** A header, by its name in small letters; empty where the mail has none. */
    public String header(String header) {
        return headers.getOrDefault(header, "").strip().toLowerCase(Locale.ROOT);
    }

    /** All its words, with what they repeat. */
    public String words() {
        return CleanText.typed(plain.isBlank() ? html.replace(ReplyText.EARLIER + "\n", "") : plain);
    }

    /** What its writer said; by its plain text, and by its HTML where only that says what is repeated. */
    public ReplyText said() {
        ReplyText ofPlain = ReplyText.of(plain);
        if (html.isBlank() || (ofPlain.cut() && !plain.isBlank())) {
            return ofPlain;
        }
        ReplyText ofHtml = ReplyText.of(html);
        return plain.isBlank() || ofHtml.cut() ? ofHtml : ofPlain;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "IncomingMail[" + headers.size() + " headers, " + files.size() + " files]";
    }
}
