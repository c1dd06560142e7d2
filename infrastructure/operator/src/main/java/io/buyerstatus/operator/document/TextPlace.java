package io.buyerstatus.operator.document;

import io.buyerstatus.operator.yaml.Yaml;
import java.util.List;

/**
 * Where a text of a template begins, so that what is wrong with it can be found.
 *
 * @param beside the file beside the document that holds it; empty for the document itself
 * @param line of the text's first line
 * @param indent how many characters stand before the text in its line, or in each of its lines
 * @param folded whether the text's lines are not those of the file
 */
public record TextPlace(String beside, int line, int indent, boolean folded) {

    /** In a file of its own. */
    static TextPlace file(String name) {
        return new TextPlace(name, 1, 0, false);
    }

    /** In the document. */
    static TextPlace of(Yaml.Scalar text, List<String> document) {
        if (text.literal()) {
            int indent = document.stream()
                    .skip(text.line())
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .map(line -> line.length() - line.stripLeading().length())
                    .orElse(0);
            return new TextPlace("", text.line() + 1, indent, false);
        }
        String line = text.line() <= document.size() ? document.get(text.line() - 1) : "";
        int begins = line.indexOf(text.text().lines().findFirst().orElse(""));
        return new TextPlace("", text.line(), Math.max(0, begins), true);
    }

    /** The line of the file that a line of the text stands in. */
    int line(int of) {
        return folded ? line : line + of - 1;
    }

    /** The column of the file that a column of the text stands in. */
    int column(int line, int column) {
        return folded && line > 1 ? 0 : indent + column;
    }
}
