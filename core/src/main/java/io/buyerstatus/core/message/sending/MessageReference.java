package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.reply.RepliesDomain;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a mail of an automation stands among the references of what answers it (RFC 5322, 3.6.4). The provider replaces
 * the mail's own id, and mail programs and responders repeat references (RFC 3834, 3.1.5). It proves nothing, and opens nothing.
 */
public final class MessageReference {
    private static final Pattern ANYWHERE = Pattern.compile("<message\\+([0-9a-hjkmnp-tv-z]{26})@([a-z0-9.-]{1,200})>");

    private MessageReference() {}

    /** The reference to a message. */
    public static String of(MessageId id, RepliesDomain domain) {
        return "<message+" + id.id() + "@" + domain + ">";
    }

    /** Those about a subject that a text has, in their order. */
    public static List<MessageId> in(String text, Subject subject, RepliesDomain domain) {
        Matcher found = ANYWHERE.matcher(text.toLowerCase(Locale.ROOT));
        return found.results()
                .filter(result -> result.group(2).equals(domain.value()))
                .flatMap(result -> MessageId.parse(subject, result.group(1)).stream())
                .distinct()
                .toList();
    }
}
