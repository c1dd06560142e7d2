package io.buyerstatus.operator.settings;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.TemplateFit;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.document.TemplateEntry;
import io.buyerstatus.operator.yaml.Problem;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates of a document: what would change of them, and whether the shop's automations fit them. */
final class TemplateImport {
    private final EditableTemplates templates;
    private final EditableAutomations automations;
    private final SaveTemplates save;

    TemplateImport(EditableTemplates templates, EditableAutomations automations, InstantSource clock) {
        this.templates = templates;
        this.automations = automations;
        this.save = new SaveTemplates(templates, new MailPreparation(), TemplateUse.NONE, clock);
    }

    /** Those that change; everything that is wrong goes to the problems. */
    List<TemplateChange> plan(SettingsDocument document, Problems problems) {
        List<TemplateChange> changes = new ArrayList<>();
        for (TemplateEntry entry : document.templates()) {
            if (save.changes(document.shop(), entry.draft())) {
                save.lint(entry.draft()).forEach(found -> problems.add(entry.problem(found)));
                changes.add(new TemplateChange(
                        entry.draft(),
                        templates.find(document.shop(), entry.draft().id()).map(Template::version)));
            }
        }
        fit(document, problems);
        return changes;
    }

    /** The automations that will hold, against the templates that will be sent. */
    private void fit(SettingsDocument document, Problems problems) {
        Map<TemplateId, TemplateDraft> wanted = new HashMap<>();
        document.templates().forEach(entry -> wanted.put(entry.draft().id(), entry.draft()));
        List<Automation> all = document.automations()
                .orElseGet(() -> document.templates().isEmpty() ? List.of() : automations.automations(document.shop()));
        for (Automation automation : all) {
            TemplateFit.broken(automation, id -> Optional.ofNullable(wanted.get(id))
                            .or(() -> templates.find(document.shop(), id).map(TemplateDraft::of)))
                    .forEach(broken -> problems.error(
                            document.automationLines().getOrDefault(automation.id(), Problem.FIRST_LINE),
                            "automations." + automation.id() + "." + broken.field(),
                            broken.rule()));
        }
    }

    /** Saves them, each as a version; answers whether nobody was faster. */
    boolean apply(ShopId shop, List<TemplateChange> changes, Author by) {
        return changes.stream().allMatch(change -> switch (save.publish(shop, change.next(), by)) {
            case SaveResult.Saved saved -> true;
            case SaveResult.Unchanged unchanged -> true;
            case SaveResult.Overtaken overtaken -> false;
            case SaveResult.Refused refused -> throw new IllegalStateException(refused.toString());
            case SaveResult.InUse used -> throw new IllegalStateException(used.toString());
            case SaveResult.Unknown unknown -> throw new IllegalStateException(unknown.toString());
        });
    }
}
