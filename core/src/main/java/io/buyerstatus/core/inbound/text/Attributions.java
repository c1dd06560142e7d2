package io.buyerstatus.core.inbound.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line that a program writes above what it quotes: when, who, and that they wrote; broken over up to four lines. */
final class Attributions {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\]@:,;\"]+@[^\\s<>()\\[\\]@:,;\"]+\\.\\p{L}{2,}");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");
    private static final Pattern SHORT_DATE = Pattern.compile(
            "(?<!\\d)\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(\\d{4}|\\d{2})(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}");

    private Attributions() {}

    /** The one that begins at this line and not later, if one does. */
    static Optional<Earlier> at(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int end = at; end < Math.min(lines.size(), at + MOST_LINES); end++) {
            String line = lines.get(end).strip();
            if (line.isEmpty()
                    || (line.startsWith(">") && !unclosed(joined))
                    || joined.length() + line.length() > LONGEST
                    || sentence(joined)) {
                return Optional.empty();
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (ends(line)) {
                boolean later = end > at && beginsLater(lines, at, end);
                return later ? Optional.empty() : judged(lines, at, end + 1, joined.toString());
            }
        }
        return Optional.empty();
    }

    /** Whether an address was broken before the bracket that closes it. */
    private static boolean unclosed(CharSequence said) {
        return said.chars().filter(sign -> sign == '<').count()
                > said.chars().filter(sign -> sign == '>').count();
    }

    /** A sentence ends before a line that says who wrote. */
    private static boolean sentence(CharSequence said) {
        int last = said.length() - 1;
        return last >= 1
                && ("!?".indexOf(said.charAt(last)) >= 0
                        || (said.charAt(last) == '.'
                                && last > 6
                                && Character.isLetter(said.charAt(last - 6))
                                && said.chars().skip(last - 6L).limit(6).allMatch(Character::isLetter)));
    }

    private static boolean ends(String line) {
        return line.endsWith(":") || line.endsWith("：") || line.endsWith(":*") || line.endsWith(":_");
    }

    /** The fewest lines that say it all: what stands above them is the writer's. */
    private static boolean beginsLater(List<String> lines, int at, int end) {
        for (int start = end; start > at; start--) {
            String joined = String.join(
                    " ",
                    lines.subList(start, end + 1).stream().map(String::strip).toList());
            if (dated(joined) && judged(lines, start, end + 1, joined).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Earlier> judged(List<String> lines, int from, int to, String said) {
        boolean wrote = Words.wrote(said);
        boolean address = ADDRESS.matcher(said).find();
        boolean time = TIME.matcher(said).find();
        boolean day = day(said);
        String first = lines.get(from);
        boolean begins =
                Words.opens(first) || dated(first) || ADDRESS.matcher(first).find() || Words.wrote(first);
        if (!begins || (!Words.opens(said) && !(wrote && address))) {
            return Optional.empty();
        }
        boolean marked = nextIsQuoted(lines, to);
        if (marked) {
            return (wrote && (address || time || day)) || (day && time && address)
                    ? Optional.of(new Earlier(from, to, true))
                    : Optional.empty();
        }
        return wrote && day && (address || time) && !Words.toTheWriter(said)
                ? Optional.of(new Earlier(from, to, false))
                : Optional.empty();
    }

    private static boolean dated(String said) {
        return day(said) || TIME.matcher(said).find();
    }

    private static boolean day(String said) {
        return SHORT_DATE.matcher(said).find() || YEAR.matcher(said).find();
    }

    private static boolean nextIsQuoted(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .filter(line -> !line.isBlank() && !line.equals(ReplyText.EARLIER))
                .findFirst()
                .filter(Quotes::quoted)
                .isPresent();
    }
}
