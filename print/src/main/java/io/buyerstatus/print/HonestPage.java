package io.buyerstatus.print;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** What a page must be like before it is laid out: what would take minutes or gigabytes is left out where nobody misses it, or refused. */
final class HonestPage {
    private static final String NOT_PRINTED =
            "script, link, iframe, object, embed, base, form, input, select, textarea, button, meta[http-equiv]";

    /** Elements in each other; mails have some twenty. */
    private static final int DEEPEST = 100;

    /** Tables in each other, of which the widths of each are looked for through all that are in it. */
    private static final int DEEPEST_TABLES = 12;

    /** Columns or rows that a cell takes; the layout makes each of them. */
    private static final int WIDEST = 100;

    /** At-rules but those of media: how large a page is is not a template's to say. Possessive, as a template's words are anybody's. */
    private static final Pattern AT_RULE =
            Pattern.compile("@(?!media\\b)[^{};]*+(?:\\{(?:[^{}]++|\\{[^{}]*+})*+}|;|$|\\{)");

    /** The layout's own properties, of which some make columns, rows and pages; tables may go on with their heads. */
    private static final Pattern OWN_PROPERTY = Pattern.compile("(?i)-fs-(?!table-paginate)");

    /** A letter by its number, or a sign that stands for itself (CSS 2.1, 4.1.3): a name that is written so would not be known. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);

    private HonestPage() {}

    /** Takes out what is not printed, or not a template's to say. */
    static void leaveOut(Document html) {
        html.select(NOT_PRINTED).remove();
        html.select("style").forEach(style -> {
            String left = plain(style.data());
            style.empty().appendChild(new DataNode(left));
        });
        html.select("[style]").forEach(element -> element.attr("style", plain(element.attr("style"))));
        for (String span : new String[] {"colspan", "rowspan", "span"}) {
            html.select("[" + span + "]").forEach(cell -> bound(cell, span));
        }
    }

    /** Why it is not laid out, if it is not. */
    static Optional<String> refusal(Document html) {
        int[] deepest = {0};
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), html);
        if (deepest[0] > DEEPEST) {
            return Optional.of("it is nested more than " + DEEPEST + " deep");
        }
        return html.selectFirst("table ".repeat(DEEPEST_TABLES) + "table") == null
                ? Optional.empty()
                : Optional.of("it has more than " + DEEPEST_TABLES + " tables in each other");
    }

    private static String plain(String css) {
        String read = ESCAPE.matcher(css)
                .replaceAll(escape -> escape.group(1) == null ? "" : letter(Integer.parseInt(escape.group(1), 16)));
        return OWN_PROPERTY.matcher(AT_RULE.matcher(read).replaceAll("")).replaceAll("-x-");
    }

    /** What ends a style or a text in it is nobody's to bring in by its number. */
    private static String letter(int number) {
        boolean word = Character.isValidCodePoint(number)
                && (Character.isLetterOrDigit(number) || number == '-' || number == '@' || number > 0x7f);
        return word && !Character.isSurrogate((char) number) ? Character.toString(number) : "";
    }

    private static void bound(Element cell, String span) {
        String said = cell.attr(span).strip();
        if (!said.matches("[0-9]{1,2}")) {
            cell.attr(span, said.matches("[0-9]+") ? String.valueOf(WIDEST) : "1");
        }
    }
}
