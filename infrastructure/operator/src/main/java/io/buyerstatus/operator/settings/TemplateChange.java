package io.buyerstatus.operator.settings;

import io.buyerstatus.core.template.change.TemplateDraft;
import java.util.Optional;

/**
 * A template that a document changes.
 *
 * @param next what will be sent
 * @param version of what is sent now; empty where nothing is
 */
public record TemplateChange(TemplateDraft next, Optional<Integer> version) {

    /** One line for people. */
    Change change() {
        return new Change(
                "templates." + next.id(),
                version.map(known -> "version " + known).orElse(""),
                next.displayName() + ", in "
                        + String.join(
                                " ", next.contents().keySet().stream().sorted().toList()));
    }
}
