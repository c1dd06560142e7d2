package io.buyerstatus.core.inbound.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines with sender, date, recipient and subject that Outlook, GMX and others put above an earlier mail, and the rule above them. */
final class HeaderBlocks {
    /** Recipients may take many lines. */
    private static final int MOST_LINES = 14;

    private static final int FEWEST = 3;

    private HeaderBlocks() {}

    /** The one that begins at this line, if one does. */
    static Optional<Earlier> at(List<String> lines, int at) {
        int headers = at;
        if (Words.originalMessage(lines.get(at)) || Words.rule(lines.get(at))) {
            headers = nextWithWords(lines, at + 1);
        }
        if (isBlock(lines, headers)) {
            return Optional.of(new Earlier(at, headers, false));
        }
        return Words.originalMessage(lines.get(at)) ? Optional.of(marked(lines, at)) : Optional.empty();
    }

    /** Some programs mark the lines below the rule as well. */
    private static Earlier marked(List<String> lines, int at) {
        int next = nextWithWords(lines, at + 1);
        return new Earlier(at, at + 1, next < lines.size() && Quotes.quoted(lines.get(next)));
    }

    private static int nextWithWords(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).equals(ReplyText.EARLIER))) {
            at++;
        }
        return at;
    }

    private static boolean isBlock(List<String> lines, int from) {
        Set<Words.Header> seen = EnumSet.noneOf(Words.Header.class);
        int blank = 0;
        for (int at = from; at < Math.min(lines.size(), from + MOST_LINES); at++) {
            String line = lines.get(at);
            Optional<Words.Header> header = Words.header(line);
            if (header.isPresent()) {
                seen.add(header.get());
                blank = 0;
            } else if (line.isBlank()) {
                blank++;
            } else if (at == from || blank > 0 || !continues(line)) {
                break;
            }
            if (blank > 1) {
                break;
            }
        }
        return seen.size() >= FEWEST && seen.contains(Words.Header.FROM);
    }

    /** A further recipient, or a line that was too long. */
    private static boolean continues(String line) {
        return line.startsWith(" ")
                || line.startsWith("\t")
                || line.contains("@")
                || line.strip().endsWith(">");
    }
}
