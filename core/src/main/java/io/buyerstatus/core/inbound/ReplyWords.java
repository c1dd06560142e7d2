package io.buyerstatus.core.inbound;

import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in a conversation of a mail. */
final class ReplyWords {
    private static final int LONGEST_NAMES = 600;

    private ReplyWords() {}

    /** What was said, and the names of what came along, which need no language; empty where there is neither. */
    static String of(IncomingMail mail) {
        String said = CleanText.typed(mail.said().text());
        return (said + files(mail)).strip();
    }

    private static String files(IncomingMail mail) {
        return mail.files().isEmpty()
                ? ""
                : "\n\n\uD83D\uDCCE "
                        + CleanText.cut(
                                mail.files().stream().map(IncomingFile::name).collect(Collectors.joining(", ")),
                                LONGEST_NAMES);
    }

    /** The text in parts that an entry holds, each ending at the end of a line or a word where there is one; nothing is left out. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > Entry.MAX_TEXT) {
            int end = end(rest);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static int end(String text) {
        String most = CleanText.start(text, Entry.MAX_TEXT);
        int line = most.lastIndexOf('\n');
        int word = most.lastIndexOf(' ');
        int half = most.length() / 2;
        return line > half ? line : word > half ? word : most.length();
    }
}
