package io.buyerstatus.core.inbound.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the mail that is answered out of an answer, where it is certain which lines it is. */
final class Quotes {
    private Quotes() {}

    /** The lines that are the answer; all of them where words stand among the quoted ones, since they say what they answer. */
    static List<String> without(List<String> lines) {
        int forwarded = Earlier.forwarded(lines);
        Optional<Earlier> earlier = Earlier.first(lines.subList(0, forwarded));
        if (earlier.isEmpty()) {
            return lines;
        }
        List<String> above = ReplyText.trimmed(lines.subList(0, earlier.get().from()));
        return earlier.get().marked()
                ? aroundMarked(lines, above, earlier.get())
                : beforeUnmarked(lines, above, forwarded);
    }

    /** Nothing tells the lines of the earlier mail from others: below, only silence is certain to be none. */
    private static List<String> beforeUnmarked(List<String> lines, List<String> above, int forwarded) {
        return above.isEmpty() || forwarded < lines.size() || Words.saysBelow(above) ? lines : above;
    }

    private static List<String> aroundMarked(List<String> lines, List<String> above, Earlier earlier) {
        List<List<String>> below = unquoted(lines, earlier.to());
        List<List<String>> said =
                below.stream().filter(part -> !Signatures.only(part)).toList();
        if (said.isEmpty()) {
            return above;
        }
        boolean atTheEnd = said.size() == 1 && !Signatures.only(below.getLast());
        return above.isEmpty() && atTheEnd && !wrapped(lines, said.getFirst()) ? said.getFirst() : lines;
    }

    /** Whether what seems said below may be the end of a quoted line that a program broke in two. */
    private static boolean wrapped(List<String> lines, List<String> said) {
        int at = lines.indexOf(said.getFirst());
        return at > 0 && quoted(lines.get(at - 1)) && lines.get(at - 1).length() > 60 && said.size() < 2;
    }

    /** The parts without a mark, from a line on. */
    private static List<List<String>> unquoted(List<String> lines, int from) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (int at = from; at < lines.size(); at++) {
            Optional<Earlier> again = Attributions.at(lines, at);
            if (again.isPresent() && again.get().marked()) {
                at = again.get().to() - 1;
                part = ended(parts, part);
            } else if (quoted(lines.get(at))) {
                part = ended(parts, part);
            } else {
                part.add(lines.get(at));
            }
        }
        ended(parts, part);
        return parts;
    }

    private static List<String> ended(List<List<String>> parts, List<String> part) {
        List<String> trimmed = ReplyText.trimmed(part);
        if (!trimmed.isEmpty()) {
            parts.add(List.copyOf(trimmed));
        }
        return new ArrayList<>();
    }

    static boolean quoted(String line) {
        return line.stripLeading().startsWith(">") && !line.strip().equals(">:(") && !line.startsWith(">>>>>>>");
    }
}
