package io.buyerstatus.pages.template;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** A mail's HTML as plain text, which says the same: links with their addresses, lists, pictures by what they show. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of("head", "title", "style", "script");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern LINE_ENDS = Pattern.compile("[ \\t\\u00a0]+\\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private HtmlText() {}

    static String of(String html) {
        Writer writer = new Writer();
        Jsoup.parse(html).filter(writer);
        String lines = LINE_ENDS.matcher(writer.text).replaceAll("\n");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip() + "\n";
    }

    private static final class Writer implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (SILENT.contains(node.nodeName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                words(words);
            } else if (node.nameIs("br")) {
                text.append('\n');
            } else if (node.nameIs("img") && !node.attr("alt").isBlank()) {
                text.append(node.attr("alt"));
            } else if (node instanceof Element element && element.isBlock()) {
                line(element);
            }
            return FilterResult.CONTINUE;
        }

        private void words(TextNode node) {
            String words = BLANKS.matcher(node.getWholeText()).replaceAll(" ");
            boolean begins = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(begins ? words.stripLeading() : words);
        }

        private void line(Element element) {
            boolean cell = element.nameIs("td") || element.nameIs("th");
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(cell && element.previousElementSibling() != null ? "  " : "\n");
            }
            if (element.nameIs("li")) {
                text.append("- ");
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node.nameIs("a")) {
                String address = node.attr("href").strip();
                boolean said = text.toString().stripTrailing().endsWith(address);
                if (!address.isEmpty() && !address.startsWith("#") && !said) {
                    text.append(" (").append(address).append(')');
                }
            } else if (node instanceof Element element && element.isBlock()) {
                end(element);
            }
            return FilterResult.CONTINUE;
        }

        private void end(Element element) {
            switch (element.nodeName()) {
                case "td", "th" -> {}
                case "p", "h1", "h2", "h3", "ul", "ol", "table" -> text.append("\n\n");
                default -> text.append('\n');
            }
        }
    }
}
