package io.buyerstatus.operator.yaml;

import java.nio.file.Path;

/**
 * Something that a document should say otherwise. Never quotes a secret.
 *
 * @param beside the file beside the document that it stands in; empty for the document itself
 * @param line counted from 1
 * @param column counted from 1; 0 for the line as a whole
 * @param field the path of the field, e.g. {@code channels.ebay.bank.iban}; empty for the document as a whole
 * @param rule what holds, for people
 */
public record Problem(Severity severity, String beside, int line, int column, String field, String rule) {
    /** Where it stands that is about the document as a whole. */
    public static final int FIRST_LINE = 1;

    /** How bad it is. */
    public enum Severity {
        /** The document is refused. */
        ERROR,
        /** The document holds, but is hardly meant so. */
        WARNING
    }

    /** In a line of the document itself. */
    public Problem(Severity severity, int line, String field, String rule) {
        this(severity, "", line, 0, field, rule);
    }

    /** {@code FILE:LINE: FIELD: RULE}, or {@code FILE:LINE:COLUMN: ..}, as editors and people read it. */
    public String at(String file) {
        String in =
                beside.isEmpty() ? file : Path.of(file).resolveSibling(beside).toString();
        String place = in + ":" + line + (column > 0 ? ":" + column : "") + ": ";
        String what = field.isEmpty() ? rule : field + ": " + rule;
        return severity == Severity.WARNING ? place + "warning: " + what : place + what;
    }
}
