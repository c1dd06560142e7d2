package io.buyerstatus.core.settings.change;

/**
 * Why a change is refused. Never quotes a secret.
 *
 * @param field its name in the settings document; empty where it is about the whole
 * @param rule what holds and what to do, for people
 */
public record InvalidField(String field, String rule) {
    /** {@code FIELD: RULE}. */
    public String text() {
        return field.isEmpty() ? rule : field + ": " + rule;
    }
}
