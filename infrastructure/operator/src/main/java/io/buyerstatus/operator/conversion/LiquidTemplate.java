package io.buyerstatus.operator.conversion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates in Liquid, as Shopify's notifications are: variables with the filters that change nothing here, {@code if}, {@code unless}, {@code
 * elsif}, {@code else}, and {@code for} over the order's lines. All else is for a person to decide.
 */
final class LiquidTemplate {
    private static final Pattern PIECE =
            Pattern.compile("\\{\\{(?<left>-?)(?<value>.*?)-?}}|\\{%(?<trim>-?)(?<tag>.*?)-?%}", Pattern.DOTALL);
    private static final Pattern COMMENT =
            Pattern.compile("\\{%-?\\s*comment\\s*-?%}.*?\\{%-?\\s*endcomment\\s*-?%}", Pattern.DOTALL);
    private static final Pattern FOREIGN = Pattern.compile(
            "<!--.*?-->|<style\\b.*?</style>|<script\\b.*?</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR =
            Pattern.compile("for\\s+(?<name>\\w+)\\s+in\\s+(?<list>[\\w.]+)\\s*(?<more>.*)", Pattern.DOTALL);

    private final String text;
    private final LiquidWords words;
    private final ConversionWriter writer;
    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * A block that is still open.
     *
     * @param closers how many of our ends its end is: one more for each {@code elsif}
     * @param item what a line is called in it; empty where it is no list
     */
    private record Open(String word, boolean read, int closers, Optional<String> item) {}

    LiquidTemplate(String text, Vocabulary vocabulary) {
        this.text = text;
        this.words = new LiquidWords(vocabulary);
        this.writer = new ConversionWriter(text);
    }

    Conversion convert() {
        Matcher found = PIECE.matcher(text);
        Matcher comment = COMMENT.matcher(text);
        Matcher foreign = FOREIGN.matcher(text);
        int from = 0;
        boolean trimNext = false;
        while (found.find(from)) {
            if (comment.find(from) && comment.start() <= found.start()) {
                literal(from, comment.start(), foreign, trimNext);
                writer.dropped(comment.start(), comment.group(), "a comment");
                from = comment.end();
                trimNext = false;
                continue;
            }
            literal(from, found.start(), foreign, trimNext);
            piece(found, within(foreign, found.start()));
            trimNext = found.group().endsWith("-}}") || found.group().endsWith("-%}");
            from = found.end();
        }
        literal(from, text.length(), foreign, trimNext);
        return writer.done();
    }

    private void literal(int from, int to, Matcher foreign, boolean trim) {
        int at = from;
        while (trim && at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < to) {
            boolean raw = within(foreign, at);
            int end = at;
            while (end < to && within(foreign, end) == raw) {
                end = raw ? Math.min(to, foreign.end()) : nextForeign(foreign, end, to);
            }
            if (raw) {
                writer.raw(text.substring(at, end));
            } else {
                writer.words(text.substring(at, end));
            }
            at = end;
        }
    }

    private static int nextForeign(Matcher foreign, int from, int to) {
        return foreign.find(from) ? Math.min(to, Math.max(from + 1, foreign.start())) : to;
    }

    /** Whether a place is in a style, a script or a comment; the matcher then stands on it. */
    private static boolean within(Matcher foreign, int at) {
        foreign.reset();
        while (foreign.find()) {
            if (foreign.start() > at) {
                return false;
            }
            if (at < foreign.end()) {
                return true;
            }
        }
        return false;
    }

    private void piece(Matcher found, boolean foreign) {
        if ("-".equals(found.group("left")) || "-".equals(found.group("trim"))) {
            writer.trimEnd();
        }
        if (foreign) {
            writer.undecided(found.start(), found.group(), "cannot stand in a style or a comment");
        } else if (found.group("value") != null) {
            value(found);
        } else {
            tag(found.group("tag").strip(), found);
        }
    }

    private void value(Matcher found) {
        switch (words.value(found.group("value"), item())) {
            case LiquidWords.Ours(String tag) -> writer.mapped(found.start(), found.group(), tag);
            case LiquidWords.Needless(String why) -> writer.dropped(found.start(), found.group(), why);
            case LiquidWords.Unknown(String why) -> writer.undecided(found.start(), found.group(), why);
        }
    }

    private Optional<String> item() {
        return open.stream().flatMap(block -> block.item().stream()).findFirst();
    }

    private void tag(String tag, Matcher found) {
        String word = tag.split("\\s+", 2)[0];
        String rest = tag.substring(word.length()).strip();
        switch (word) {
            case "if" -> ask(word, words.test(rest, item(), false), found);
            case "unless" -> ask(word, words.test(rest, item(), true), found);
            case "elsif" -> otherwiseIf(words.test(rest, item(), false), found);
            case "else" -> otherwise(found);
            case "endif", "endunless", "endfor" -> close(found);
            case "for" -> each(tag, found);
            default -> {
                writer.undecided(found.start(), found.group(), "there is nothing like " + word + " in a template");
                if (word.equals("case") || word.equals("capture") || word.equals("tablerow")) {
                    open.push(new Open(word, false, 0, Optional.empty()));
                } else if (word.startsWith("end") && !open.isEmpty()) {
                    open.pop();
                }
            }
        }
    }

    private void ask(String word, Optional<String> test, Matcher found) {
        open.push(new Open(word, test.isPresent(), 1, Optional.empty()));
        test.ifPresentOrElse(
                asked -> writer.mapped(found.start(), found.group(), "[if " + asked + "]"),
                () -> writer.undecided(
                        found.start(), found.group(), "asks what [if ..] cannot: an automation may ask it"));
    }

    private void otherwiseIf(Optional<String> test, Matcher found) {
        if (open.isEmpty() || !open.element().read() || test.isEmpty()) {
            writer.undecided(found.start(), found.group(), "asks what [if ..] cannot: an automation may ask it");
            return;
        }
        Open block = open.pop();
        open.push(new Open(block.word(), true, block.closers() + 1, block.item()));
        writer.mapped(found.start(), found.group(), "[else][if " + test.get() + "]");
    }

    private void otherwise(Matcher found) {
        if (!open.isEmpty() && open.element().read() && open.element().item().isEmpty()) {
            writer.mapped(found.start(), found.group(), "[else]");
        } else {
            writer.undecided(found.start(), found.group(), "belongs to a question that is undecided");
        }
    }

    private void each(String tag, Matcher found) {
        Matcher loop = FOR.matcher(tag);
        boolean lines = loop.matches()
                && words.isLines(loop.group("list"))
                && loop.group("more").isBlank();
        open.push(new Open("for", lines, 1, lines ? Optional.of(loop.group("name")) : Optional.empty()));
        if (lines) {
            writer.mapped(found.start(), found.group(), "[each items]");
        } else {
            writer.undecided(found.start(), found.group(), "goes through what is no list here");
        }
    }

    private void close(Matcher found) {
        if (!open.isEmpty() && open.element().read()) {
            writer.mapped(
                    found.start(), found.group(), "[end]".repeat(open.pop().closers()));
        } else {
            writer.undecided(found.start(), found.group(), "belongs to what is undecided");
            if (!open.isEmpty()) {
                open.pop();
            }
        }
    }
}
