package io.buyerstatus.template;

import io.buyerstatus.template.model.TemplateFiles;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in the templates that must break a rule.
 *
 * @param rule the rule's name
 * @param file the template that is changed
 * @param pointer what is changed, {@code /Resources/Orders/DeletionPolicy}; a slash within a key is written {@code ~1}
 * @param value its new value, or null to remove it
 */
record Mutation(
        String rule, String file, String pointer, @Nullable Object value) {

    TemplateFiles applyTo(TemplateFiles files) {
        return value == null ? files.without(file, pointer) : files.with(file, pointer, value);
    }

    @Override
    public String toString() {
        return rule + ": " + pointer + (value == null ? " is missing" : " = " + value);
    }
}
