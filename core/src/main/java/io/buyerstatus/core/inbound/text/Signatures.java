package io.buyerstatus.core.inbound.text;

import java.util.List;
import java.util.regex.Pattern;

/** What a program adds at the end: its name, the telephone's, a signature behind two dashes. A greeting and a name are the writer's. */
final class Signatures {
    private static final int LONGEST = 12;
    private static final int LONGEST_LINE = 120;

    /** Behind two dashes without the blank that makes them a mark (RFC 3676, 4.3), only what nobody takes for a sentence. */
    private static final Pattern CONTACT = Pattern.compile(
            "[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}|https?://|www\\.|(?i)\\b(tel|telefon|phone|mobil|mobile|fax|gsm|tlf|tél)\\b\\.?:?|\\+\\d[\\d /()-]{7,}");

    private Signatures() {}

    static List<String> without(List<String> lines) {
        List<String> left = ReplyText.trimmed(lines);
        boolean changed = true;
        while (changed && !left.isEmpty()) {
            int before = left.size();
            left = withoutLast(withoutBlock(left));
            changed = left.size() < before;
        }
        return left;
    }

    /** Whether there is nothing else in these lines. */
    static boolean only(List<String> lines) {
        return without(lines).isEmpty();
    }

    private static List<String> withoutLast(List<String> lines) {
        List<String> left = ReplyText.trimmed(lines);
        for (int last = 1; last <= Math.min(3, left.size()); last++) {
            List<String> tail = left.subList(left.size() - last, left.size());
            String said = String.join(" ", tail.stream().map(String::strip).toList());
            boolean oneParagraph = tail.stream().noneMatch(String::isBlank);
            if (oneParagraph && said.length() <= LONGEST_LINE * 2 && Words.signsForProgram(said)) {
                return ReplyText.trimmed(left.subList(0, left.size() - last));
            }
        }
        return left;
    }

    private static List<String> withoutBlock(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0 && at >= lines.size() - LONGEST; at--) {
            String line = lines.get(at);
            if (line.equals(Words.SIGNATURE)
                    || (line.strip().equals("--") && signs(lines.subList(at + 1, lines.size())))) {
                return ReplyText.trimmed(lines.subList(0, at));
            }
        }
        return lines;
    }

    private static boolean signs(List<String> lines) {
        return lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && lines.stream().anyMatch(line -> CONTACT.matcher(line).find() || Words.signsForProgram(line));
    }
}
