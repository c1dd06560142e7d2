package io.buyerstatus.core.template;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template's id in its shop: 1 to 60 lower-case letters, digits, dashes and underscores. */
public record TemplateId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    public TemplateId {
        Checks.matching(ID, value, "template");
    }

    /** The id when the text is one. */
    public static Optional<TemplateId> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(new TemplateId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
