package io.buyerstatus.console.template;

import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateDifferences;
import java.util.List;
import java.util.Optional;

/**
 * What just happened to a template.
 *
 * @param done what was done, as the texts name it
 * @param problems why nothing was done, as the texts name it
 * @param told what else is wrong, in the words of the check
 * @param checked whether somebody looked for findings
 * @param findings where what is wrong, or could be better
 * @param differences between two versions that were asked for
 */
public record TemplateNews(
        Optional<String> done,
        List<String> problems,
        List<String> told,
        boolean checked,
        List<Located> findings,
        List<TemplateDifferences.Field> differences) {
    public TemplateNews {
        problems = List.copyOf(problems);
        told = List.copyOf(told);
        findings = List.copyOf(findings);
        differences = List.copyOf(differences);
    }

    /** Nothing, or something that was done. */
    public static TemplateNews done(Optional<String> what) {
        return new TemplateNews(what, List.of(), List.of(), false, List.of(), List.of());
    }

    /** Nothing was done. */
    public static TemplateNews problems(List<String> problems, List<String> told) {
        return new TemplateNews(Optional.empty(), problems, told, false, List.of(), List.of());
    }

    /** What the check found; errors refuse it. */
    public static TemplateNews found(List<String> problems, List<Located> findings) {
        return new TemplateNews(Optional.empty(), problems, List.of(), true, findings, List.of());
    }

    /** Two versions side by side. */
    public static TemplateNews differ(List<TemplateDifferences.Field> differences) {
        return new TemplateNews(Optional.empty(), List.of(), List.of(), false, List.of(), differences);
    }
}
