package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.value.CleanText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/**
 * Some shop systems send names as they print them into pages: with named characters and now and then an element. Here
 * they become plain text.
 */
public final class HtmlText {
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<>]{0,500})?>|<");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|&");

    /** Many times what is kept of any name: mending broken HTML can take the square of its length. */
    private static final int LONGEST = 20_000;

    /** To their end, which must be there: without it they would hide the rest of the text. */
    private static final Set<String> HIDES_WORDS = Set.of("script", "style");

    private HtmlText() {}

    /** The text that a browser would show; entities that do not exist stay as they are. */
    public static String decode(String html) {
        return decode(html, " ");
    }

    /** The same of a text of several lines. */
    public static String decodeLines(String html) {
        return decode(html.replace("\r\n", "\n").replaceAll("(?i)<br\\s*/?>\n", "\n"), "\n");
    }

    private static String decode(String html, String lineBreak) {
        if (html.indexOf('&') < 0 && html.indexOf('<') < 0) {
            return html;
        }
        Line line = new Line(lineBreak);
        Jsoup.parseBodyFragment(unmistakable(CleanText.start(html, LONGEST)))
                .body()
                .traverse(line);
        return line.text.toString();
    }

    /** With everything escaped of which a parser that mends what is broken would drop or change words. */
    private static String unmistakable(String html) {
        String references =
                REFERENCE.matcher(html).replaceAll(reference -> kept(reference, isCharacter(reference), "&amp;"));
        return TAG.matcher(references).replaceAll(tag -> kept(tag, isElement(tag, html), "&lt;"));
    }

    private static String kept(MatchResult found, boolean meant, String escape) {
        return Matcher.quoteReplacement(
                meant ? found.group() : escape + found.group().substring(1));
    }

    private static boolean isCharacter(MatchResult reference) {
        String character = Parser.unescapeEntities(reference.group(), true);
        return !character.equals(reference.group()) && character.codePoints().noneMatch(HtmlText::isNone);
    }

    /** What the parser makes of references to nothing: of U+0000, of halves of pairs, of what is beyond U+10FFFF. */
    private static boolean isNone(int codePoint) {
        return codePoint == 0xfffd || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isElement(MatchResult tag, String html) {
        if (tag.group(1) == null) {
            return false;
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        return Tag.isKnownTag(name) && (!HIDES_WORDS.contains(name) || html.lastIndexOf("</" + tag.group(1)) >= 0);
    }

    /** Text, with a blank or a line break wherever a browser would begin a new line. */
    private static final class Line implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final String lineBreak;

        Line(String lineBreak) {
            this.lineBreak = lineBreak;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node.nameIs("br") || isBlock(node, depth)) {
                text.append(lineBreak);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node, depth)) {
                text.append(lineBreak);
            }
        }

        private static boolean isBlock(Node node, int depth) {
            return depth > 0 && node instanceof Element element && element.isBlock();
        }
    }
}
