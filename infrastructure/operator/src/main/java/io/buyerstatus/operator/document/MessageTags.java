package io.buyerstatus.operator.document;

import io.buyerstatus.operator.yaml.Names;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tags in a shop's own texts that nothing would ever replace, and texts that forget the link (DR-17, SH-8). */
final class MessageTags {
    private static final String LINK = "[order_link]";
    private static final String CHECKOUT_LINK = "#link_checkout#";
    private static final List<String> KNOWN =
            List.of(LINK, CHECKOUT_LINK, "[Name]", "[order_number]", "[shop_name]", "[tracking_link]");

    /** A single word in square brackets or between hashes; people who want brackets write more than one word. */
    private static final Pattern TAG = Pattern.compile("\\[\\p{L}[\\p{L}\\p{N}_-]*]|#\\p{L}\\w*#");

    private final Problems problems;

    MessageTags(Problems problems) {
        this.problems = problems;
    }

    /** Looks at a text, or at one in each language, of the message setting at a path; {@code field} is its full path. */
    void check(String path, String field, Yaml value) {
        switch (value) {
            case Yaml.Scalar text -> check(path, field, text);
            case Yaml.Fields languages ->
                languages
                        .byName()
                        .values()
                        .forEach(language -> check(path, field + "." + language.name(), language.value()));
            case Yaml.Items list -> list.values().forEach(item -> check(path, field, item));
        }
    }

    private void check(String path, String field, Yaml.Scalar text) {
        TAG.matcher(text.text())
                .results()
                .map(result -> result.group())
                .distinct()
                .filter(tag -> !KNOWN.contains(tag))
                .forEach(tag -> problems.error(
                        text.line(),
                        field,
                        tag + " is no tag" + Names.suggestion(tag, KNOWN) + " Known are " + String.join(" ", KNOWN)));
        boolean linked = text.text().contains(LINK) || text.text().contains(CHECKOUT_LINK);
        if (path.endsWith(".text") && !linked) {
            problems.warning(text.line(), field, "has no link to the order: write " + LINK + " where it shall stand");
        }
    }
}
