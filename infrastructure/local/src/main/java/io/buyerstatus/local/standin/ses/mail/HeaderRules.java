package io.buyerstatus.local.standin.ses.mail;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.local.standin.ses.mail.Mail.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers SES takes (sources: "Amazon SES header fields" and the types of the API reference). */
final class HeaderRules {

    private static final int MAX_HEADERS = 15;
    private static final int MAX_NAME = 126;
    private static final int MAX_VALUE = 995;
    private static final int MAX_LINE = 996;

    private static final Pattern NAME = Pattern.compile("[!-9;-@A-~]+");
    private static final Pattern VALUE = Pattern.compile("[ -~]+");

    /** Set by SES itself from the rest of a Simple request. */
    private static final Set<String> SET_BY_SES = Set.of(
            "bcc",
            "cc",
            "content-disposition",
            "content-type",
            "date",
            "from",
            "message-id",
            "mime-version",
            "reply-to",
            "return-path",
            "subject",
            "to");

    /** May appear in a message once. The list of the documentation, in lower case. */
    private static final Set<String> ONCE = Set.of(
            "accept-language",
            "acceptlanguage",
            "archived-at",
            "auto-submitted",
            "bounces-to",
            "comments",
            "content-alternative",
            "content-base",
            "content-class",
            "content-description",
            "content-disposition",
            "content-duration",
            "content-id",
            "content-language",
            "content-length",
            "content-location",
            "content-md5",
            "content-transfer-encoding",
            "content-type",
            "date",
            "delivered-to",
            "disposition-notification-options",
            "disposition-notification-to",
            "dkim-signature",
            "domainkey-signature",
            "errors-to",
            "from",
            "importance",
            "in-reply-to",
            "keywords",
            "list-archive",
            "list-help",
            "list-id",
            "list-owner",
            "list-post",
            "list-subscribe",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "message-context",
            "message-id",
            "mime-version",
            "organization",
            "original-from",
            "original-message-id",
            "original-recipient",
            "original-subject",
            "precedence",
            "priority",
            "references",
            "reply-to",
            "return-path",
            "return-receipt-to",
            "sender",
            "solicitation",
            "sensitivity",
            "subject",
            "thread-index",
            "thread-topic",
            "user-agent",
            "vbr-info");

    private HeaderRules() {}

    /** The {@code Headers} of a Simple content, each of them one that a sender may give. */
    static List<Header> ofSimple(JsonNode list) {
        if (list.size() > MAX_HEADERS) {
            throw Refusals.badRequest("Headers: at most " + MAX_HEADERS + " headers");
        }
        List<Header> headers = new ArrayList<>();
        for (JsonNode entry : list) {
            Header header =
                    new Header(entry.path("Name").asText(), entry.path("Value").asText());
            check(header);
            headers.add(header);
        }
        checkOnce(headers);
        return headers;
    }

    /** Refuses a second header of a name that may stand only once. */
    static void checkOnce(List<Header> headers) {
        Set<String> seen = new HashSet<>();
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!seen.add(name) && ONCE.contains(name)) {
                throw Refusals.badRequest("Duplicate header '" + header.name() + "'.");
            }
        }
    }

    private static void check(Header header) {
        String name = header.name();
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw Refusals.badRequest("Headers: a name is 1-126 printable ASCII characters without a colon");
        }
        if (SET_BY_SES.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refusals.badRequest("Headers: '" + name + "' is set by SES and cannot be given");
        }
        if (header.value().length() > MAX_VALUE
                || !VALUE.matcher(header.value()).matches()) {
            throw Refusals.badRequest("Headers: the value of '" + name + "' is not 1-995 printable ASCII characters");
        }
        if (name.length() + header.value().length() > MAX_LINE) {
            throw Refusals.badRequest("Headers: '" + name + "' is longer than 996 characters with its value");
        }
    }
}
