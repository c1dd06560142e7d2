package io.buyerstatus.core.template.syntax;

/**
 * Something about a template that its author should know.
 *
 * @param rule by which it was found, e.g. {@code unknown-tag}
 * @param line from 1
 * @param column from 1, counted in UTF-16 units
 */
public record Problem(Severity severity, String rule, int line, int column, String message) {

    /** How bad it is. */
    public enum Severity {
        /** It cannot go live. */
        ERROR,
        /** It can, but some readers will see it. */
        WARNING
    }

    /** One at a place of a source. */
    public static Problem at(Severity severity, String rule, String source, int offset, String message) {
        int line = 1;
        int start = 0;
        for (int at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return new Problem(severity, rule, line, offset - start + 1, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
