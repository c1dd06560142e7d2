package io.buyerstatus.pages.kit.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/** Texts that sellers wrote for mails, as pages show them. */
public final class PlainText {
    private PlainText() {}

    /**
     * The words without their HTML: where a mail shows a message as programmed, the page shows its words [BL-48]. A text in
     * which no tag of HTML stands is no HTML, and stays as it is.
     */
    public static String withoutTags(String text) {
        return text.indexOf('<') < 0 ? text : Markup.words(text).strip();
    }

    /** Apart, so that the parser is loaded where there is something to parse, and not before. */
    private static final class Markup {
        /** A whole tag, comment or document type, as far as its form goes; else a single {@code <}. */
        private static final Pattern TAG = Pattern.compile(
                "<(?:!--.{0,2000}?--|!doctype[^<>]{0,200}|/?([a-z][a-z0-9]*(?::[a-z][a-z0-9]*)?)(?:[\\s/][^<>]{0,2000})?)>|<",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

        private static final Set<String> HIDES_WORDS = Set.of("script", "style");

        static String words(String text) {
            StringBuilder html = new StringBuilder();
            boolean marked = false;
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                boolean meant = isMarkup(tag, text);
                marked |= meant;
                String kept = meant ? tag.group() : "&lt;" + tag.group().substring(1);
                tag.appendReplacement(html, Matcher.quoteReplacement(kept));
            }
            tag.appendTail(html);
            return marked ? parsed(html.toString()) : text;
        }

        private static String parsed(String html) {
            Lines lines = new Lines();
            Jsoup.parseBodyFragment(html).body().filter(lines);
            return lines.text.toString();
        }

        /**
         * Whether a browser would take it for a tag that somebody meant. Of {@code 5 < 6}, {@code <3} and {@code Mia <mia@example.com>} the
         * parser would drop words; so it would of all that follows a script or a style that does not end.
         */
        private static boolean isMarkup(MatchResult tag, String text) {
            if (tag.group().length() == 1) {
                return false;
            }
            if (tag.group(1) == null) {
                return true;
            }
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            return (Tag.isKnownTag(name) || name.indexOf(':') > 0)
                    && (!HIDES_WORDS.contains(name) || text.lastIndexOf("</" + tag.group(1)) >= tag.start());
        }
    }

    /** Text, with a new line wherever a browser would begin one. */
    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private boolean lineHasWords;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node.nameIs("title")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node.nameIs("br")) {
                append("\n");
            } else {
                separate(node);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            separate(node);
            return FilterResult.CONTINUE;
        }

        private void separate(Node node) {
            if (node instanceof Element element && element.isBlock() && lineHasWords) {
                append(node.nameIs("td") || node.nameIs("th") ? " " : "\n");
            }
        }

        private void append(String more) {
            text.append(more);
            int line = more.lastIndexOf('\n') + 1;
            lineHasWords = !more.substring(line).isBlank() || (line == 0 && lineHasWords);
        }
    }
}
