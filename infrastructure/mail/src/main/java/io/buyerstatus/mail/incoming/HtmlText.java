package io.buyerstatus.mail.incoming;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text, with its quotes marked as plain text marks them. Where programs put an earlier mail without a quote around it, a mark
 * stands.
 */
final class HtmlText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "hr",
            "article",
            "section",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "center",
            "body");

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");

    /** What Outlook, Yahoo, GMX and others put around a mail that is answered; its reader's words are never in it. */
    private static final Set<String> EARLIER_IDS = Set.of(
            "divrplyfwdmsg",
            "x_divrplyfwdmsg",
            "appendonsend",
            "mail-editor-reference-message-container",
            "replyseparator",
            "reply-intro");

    private static final Set<String> EARLIER_CLASSES =
            Set.of("yahoo_quoted", "ms-outlook-mobile-reference-message", "gmx_quote", "webde_quote");

    private static final Set<String> SIGNATURES = Set.of(
            "gmail_signature",
            "gmail_signature_prefix",
            "moz-signature",
            "protonmail_signature_block",
            "ms-outlook-mobile-signature");

    private static final int LONGEST_SIGNATURE = 400;
    private static final int DEEPEST_QUOTE = 20;

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");
    private static final Pattern INDENTED = Pattern.compile("border(?:-left)?(?:-width)?\\s*:\\s*(?:none|0)");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;
    private int preformatted;
    private int silent;

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        Jsoup.parse(html).body().traverse(text);
        text.end(false);
        return text.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            say(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String tag = element.normalName();
        if (silent > 0 || silences(element, tag)) {
            silent++;
            return;
        }
        if (earlier(element)) {
            end(false);
            out.append(Body.MARK).append('\n');
        }
        if (tag.equals("br")) {
            end(true);
        } else if (BLOCKS.contains(tag)) {
            end(false);
        }
        if (tag.equals("p") || tag.equals("hr")) {
            gap();
        }
        if (tag.equals("li")) {
            line.append("- ");
        }
        quotes += quotes(element, tag) ? 1 : 0;
        preformatted += tag.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silent > 0) {
            silent--;
            return;
        }
        String tag = element.normalName();
        if (BLOCKS.contains(tag)) {
            end(false);
        } else if (tag.equals("td") || tag.equals("th")) {
            line.append(' ');
        }
        if (tag.equals("p")) {
            gap();
        }
        quotes -= quotes(element, tag) ? 1 : 0;
        preformatted -= tag.equals("pre") ? 1 : 0;
    }

    private static boolean silences(Element element, String tag) {
        return SILENT.contains(tag)
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find()
                || signs(element);
    }

    /** A signature that its program marks as one; what is longer may be more than that. */
    private static boolean signs(Element element) {
        boolean marked = SIGNATURES.stream().anyMatch(element::hasClass)
                || element.id().equals("ms-outlook-mobile-signature")
                || element.attr("data-smartmail").equals("gmail_signature");
        return marked && element.wholeText().length() <= LONGEST_SIGNATURE;
    }

    private static boolean earlier(Element element) {
        return EARLIER_IDS.contains(element.id().toLowerCase(Locale.ROOT))
                || EARLIER_CLASSES.stream().anyMatch(element::hasClass)
                || (element.normalName().equals("div") && element.attr("name").equals("quote"));
    }

    /** What is only indented, by a program's button, has no line at its side and is no quote. */
    private static boolean quotes(Element element, String tag) {
        return tag.equals("blockquote")
                && !(element.attr("type").isEmpty()
                        && !element.hasAttr("class")
                        && INDENTED.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                                .find());
    }

    private void say(String whole) {
        String words = whole.replace("\u001E", "");
        if (silent > 0) {
            return;
        }
        if (preformatted > 0) {
            String[] lines = words.split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                line.append(lines[at]);
                if (at < lines.length - 1) {
                    end(true);
                }
            }
            return;
        }
        String squeezed = BLANKS.matcher(words.replace('\u00a0', ' ')).replaceAll(" ");
        boolean atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(atStart ? squeezed.stripLeading() : squeezed);
    }

    /** A blank line, unless there is one. */
    private void gap() {
        int length = out.length();
        if (length > 1 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
            out.append(">".repeat(Math.min(quotes, DEEPEST_QUOTE))).append('\n');
        }
    }

    private void end(boolean always) {
        boolean signature = line.toString().equals("-- ");
        String said = signature ? "-- " : line.toString().stripTrailing();
        if (!said.isEmpty() || always) {
            int depth = Math.min(quotes, DEEPEST_QUOTE);
            out.append(">".repeat(depth))
                    .append(depth > 0 && !said.isEmpty() ? " " : "")
                    .append(said)
                    .append('\n');
        }
        line.setLength(0);
    }
}
