package io.buyerstatus.integrations.contract;

/**
 * What is wrong with one field of something sent to us.
 *
 * @param field JSON pointer (RFC 6901) into what was sent; empty for the document as a whole
 * @param rule the broken rule's short name, stable, for programs: a JSON Schema keyword or one of {@code json},
 *     {@code encoding}, {@code depth}, {@code duplicate}, {@code unknown}, {@code value}
 * @param message the same for people, in English; holds no value of a buyer
 */
public record FieldError(String field, String rule, String message) {
    @Override
    public String toString() {
        return (field.isEmpty() ? "(document)" : field) + " " + rule + ": " + message;
    }
}
