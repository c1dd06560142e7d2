package io.buyerstatus.local.standin.page;

import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail's HTML as a document of its own, for a sandboxed frame: its links open in a new tab, its embedded pictures are
 * found, and nothing else of it is changed. Scripts, forms and pictures of third parties are stopped by {@link #POLICY}.
 */
final class MailFrame {

    /** Sandboxed by the response itself, so that the mail is as harmless outside the frame as inside. */
    static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; form-action 'none'; "
            + "frame-ancestors 'self'";

    private static final String BASE = "<base target=\"_blank\">";

    /** Where {@code <base>} may stand, best place first; a doctype has to stay in front of everything. */
    private static final List<Pattern> OPENINGS = List.of(
            Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<html(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<!doctype[^>]*>", Pattern.CASE_INSENSITIVE));

    private MailFrame() {}

    static String document(OutboxEntry entry) {
        return withBase(withEmbeddedPictures(entry));
    }

    private static String withEmbeddedPictures(OutboxEntry entry) {
        String html = entry.html();
        for (int i = 0; i < entry.attachments().size(); i++) {
            String id = entry.attachments().get(i).contentId();
            if (!id.isEmpty()) {
                html = html.replace("cid:" + id, OutboxPages.attachmentPath(entry, i));
            }
        }
        return html;
    }

    private static String withBase(String html) {
        for (Pattern opening : OPENINGS) {
            Matcher found = opening.matcher(html);
            if (found.find()) {
                return html.substring(0, found.end()) + BASE + html.substring(found.end());
            }
        }
        return BASE + html;
    }

    /** Whether the mail wants pictures from elsewhere, which the policy does not load. */
    static boolean hasRemotePictures(OutboxEntry entry) {
        return entry.html().toLowerCase(Locale.ROOT).matches("(?s).*<img[^>]+src\\s*=\\s*[\"']?https?://.*");
    }
}
