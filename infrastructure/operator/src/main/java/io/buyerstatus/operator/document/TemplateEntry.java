package io.buyerstatus.operator.document;

import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.operator.yaml.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says of a template.
 *
 * @param line of its id
 * @param places where its texts begin, by language and field, e.g. {@code de body}
 */
public record TemplateEntry(TemplateDraft draft, int line, Map<String, TextPlace> places) {
    public TemplateEntry {
        places = Map.copyOf(places);
    }

    /** Where its texts may stand; known to this package alone. */
    Optional<TextPlace> place(String language, String field) {
        return Optional.ofNullable(places.get(language + " " + field));
    }

    /** Something that was found in one of its texts, where its author can find it. */
    public Problem problem(Located found) {
        Optional<TextPlace> place = place(found.language(), found.field());
        return new Problem(
                found.problem().isError() ? Problem.Severity.ERROR : Problem.Severity.WARNING,
                place.map(TextPlace::beside).orElse(""),
                place.map(known -> known.line(found.problem().line())).orElse(line),
                place.map(known -> known.column(
                                found.problem().line(), found.problem().column()))
                        .orElse(0),
                TemplateSection.PATH + "." + draft.id() + "." + found.language() + "." + found.field(),
                found.problem().message() + " [" + found.problem().rule() + "]");
    }
}
