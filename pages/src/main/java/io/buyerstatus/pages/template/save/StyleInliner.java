package io.buyerstatus.pages.template.save;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Writes a template's styles into its elements, where mail programs heed them. Rules of states and at-rules stay in one {@code <style>}. An
 * element's own style wins over rules, the more specific rule over the others, the later over the earlier. To do it twice changes nothing.
 */
final class StyleInliner {
    private static final Pattern DECLARATION = Pattern.compile(";(?![^(]*\\))");

    private StyleInliner() {}

    static String inline(String html) {
        if (!html.toLowerCase(Locale.ROOT).contains("<style")) {
            return html;
        }
        boolean whole = html.stripLeading().regionMatches(true, 0, "<!doctype", 0, 9)
                || html.stripLeading().regionMatches(true, 0, "<html", 0, 5);
        Document document = whole ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<StyleSheet.Rule> rules = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (Element style : document.select("style")) {
            StyleSheet sheet = StyleSheet.parse(style.data());
            rules.addAll(sheet.rules());
            if (!sheet.rest().isEmpty()) {
                rest.append(sheet.rest()).append('\n');
            }
            style.remove();
        }
        apply(document, rules);
        if (!rest.isEmpty()) {
            Element home = whole ? document.head() : document.body();
            home.prependElement("style").appendChild(new DataNode("\n" + rest));
        }
        return whole ? document.outerHtml() : document.body().html();
    }

    private static void apply(Document document, List<StyleSheet.Rule> rules) {
        Map<Element, Map<String, String>> styles = new LinkedHashMap<>();
        rules.stream()
                .sorted(Comparator.comparingInt(StyleSheet.Rule::specificity))
                .forEach(rule -> {
                    for (Element element : selected(document, rule.selector())) {
                        declarations(
                                rule.declarations(), styles.computeIfAbsent(element, each -> new LinkedHashMap<>()));
                    }
                });
        styles.forEach((element, style) -> {
            declarations(element.attr("style"), style);
            StringBuilder text = new StringBuilder();
            style.forEach((name, value) -> text.append(text.isEmpty() ? "" : ";")
                    .append(name)
                    .append(':')
                    .append(value));
            element.attr("style", text.toString());
        });
    }

    /** A selector that cannot be read selects nothing, as in browsers. */
    private static List<Element> selected(Document document, String selector) {
        try {
            return document.body().select(selector).stream()
                    .filter(element -> element.parent() != null)
                    .toList();
        } catch (SelectorParseException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static void declarations(String text, Map<String, String> style) {
        for (String declaration : DECLARATION.splitAsStream(text).toList()) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                style.remove(name);
                style.put(name, declaration.substring(colon + 1).strip());
            }
        }
    }

    /** A document whose elements know where they stand in its source. */
    static Document located(String html) {
        return Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
    }
}
