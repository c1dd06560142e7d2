package io.buyerstatus.operator.yaml;

/**
 * Something that a document should say otherwise. Never quotes a secret.
 *
 * @param line counted from 1
 * @param field the path of the field, e.g. {@code channels.ebay.bank.iban}; empty for the document as a whole
 * @param rule what holds, for people
 */
public record Problem(Severity severity, int line, String field, String rule) {
    /** Where it stands that is about the document as a whole. */
    public static final int FIRST_LINE = 1;

    /** How bad it is. */
    public enum Severity {
        /** The document is refused. */
        ERROR,
        /** The document holds, but is hardly meant so. */
        WARNING
    }

    /** {@code FILE:LINE: FIELD: RULE}, as editors and people read it. */
    public String at(String file) {
        String place = file + ":" + line + ": ";
        String what = field.isEmpty() ? rule : field + ": " + rule;
        return severity == Severity.WARNING ? place + "warning: " + what : place + what;
    }
}
