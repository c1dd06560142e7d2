package io.buyerstatus.core.template.change;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplatePreparation.Prepared;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves templates: each time a version with its author. What has errors can be a draft, and never goes live. */
public final class SaveTemplates {
    private final EditableTemplates templates;
    private final TemplatePreparation preparation;
    private final TemplateUse use;
    private final InstantSource clock;

    public SaveTemplates(
            EditableTemplates templates, TemplatePreparation preparation, TemplateUse use, InstantSource clock) {
        this.templates = templates;
        this.preparation = preparation;
        this.use = use;
        this.clock = clock;
    }

    /** Everything that is wrong with a draft, or could be better. */
    public List<Located> lint(TemplateDraft draft) {
        Prepared prepared = preparation.prepare(draft);
        List<Located> all = new ArrayList<>(TemplateCheck.of(prepared.draft()).problems());
        all.addAll(prepared.findings());
        return List.copyOf(all);
    }

    /** What publishing a draft would make of it, of which nothing is written: to be looked at. */
    public SaveResult tried(ShopId shop, TemplateDraft draft, Author author) {
        Prepared prepared = preparation.prepare(draft);
        TemplateCheck check = TemplateCheck.of(prepared.draft());
        List<Located> errors = check.problems().stream()
                .filter(each -> each.problem().isError())
                .toList();
        return errors.isEmpty()
                ? new SaveResult.Saved(next(shop, prepared.draft(), check, author, State.DRAFT), prepared.findings())
                : new SaveResult.Refused(errors);
    }

    /** Whether saving a draft would change anything that is sent. */
    public boolean changes(ShopId shop, TemplateDraft draft) {
        TemplateDraft prepared = preparation.prepare(draft).draft();
        return templates
                .find(shop, draft.id())
                .map(TemplateDraft::of)
                .filter(prepared::equals)
                .isEmpty();
    }

    /**
     * Saves a version that is sent from now on, also by messages that wait already.
     *
     * <p>Errors refuse it; warnings come back with it.
     */
    public SaveResult publish(ShopId shop, TemplateDraft draft, Author author) {
        Prepared prepared = preparation.prepare(draft);
        TemplateCheck check = TemplateCheck.of(prepared.draft());
        List<Located> findings = new ArrayList<>(check.problems());
        findings.addAll(prepared.findings());
        List<Located> errors =
                findings.stream().filter(each -> each.problem().isError()).toList();
        if (!errors.isEmpty()) {
            return new SaveResult.Refused(errors);
        }
        Optional<Template> live = templates.find(shop, draft.id());
        if (live.map(TemplateDraft::of).filter(prepared.draft()::equals).isPresent()) {
            return new SaveResult.Unchanged(live.get());
        }
        return put(shop, next(shop, prepared.draft(), check, author, State.LIVE), findings);
    }

    /** Saves a version that nothing sends; what is sent stays as it is. Of errors only those refuse it that no template may have. */
    public SaveResult saveDraft(ShopId shop, TemplateDraft draft, Author author) {
        TemplateCheck check = TemplateCheck.of(draft);
        List<Located> unkeepable = check.problems().stream()
                .filter(each -> each.problem().rule().equals("too-long")
                        || each.problem().rule().equals("empty"))
                .toList();
        return unkeepable.isEmpty()
                ? put(shop, next(shop, draft, check, author, State.DRAFT), check.problems())
                : new SaveResult.Refused(unkeepable);
    }

    /** Makes an earlier version the newest, as a version of its own. */
    public SaveResult rollBack(ShopId shop, TemplateId id, int version, Author author) {
        return templates
                .version(shop, id, version)
                .map(earlier -> publish(shop, TemplateDraft.of(earlier), author))
                .orElseGet(SaveResult.Unknown::new);
    }

    /** Puts a template away; while an automation sends it, it stays. */
    public SaveResult archive(ShopId shop, TemplateId id, Author author) {
        List<String> automations = use.automations(shop, id);
        if (!automations.isEmpty()) {
            return new SaveResult.InUse(automations);
        }
        List<TemplateHead> versions = templates.versions(shop, id);
        Optional<Template> newest =
                versions.stream().findFirst().flatMap(head -> templates.version(shop, id, head.version()));
        if (newest.isEmpty()) {
            return new SaveResult.Unknown();
        }
        if (newest.get().state() == State.ARCHIVED) {
            return new SaveResult.Unchanged(newest.get());
        }
        TemplateDraft draft = TemplateDraft.of(newest.get());
        return put(shop, next(shop, draft, TemplateCheck.of(draft), author, State.ARCHIVED), List.of());
    }

    private Template next(ShopId shop, TemplateDraft draft, TemplateCheck check, Author author, State state) {
        int newest = templates.versions(shop, draft.id()).stream()
                .mapToInt(TemplateHead::version)
                .max()
                .orElse(0);
        return draft.saved(check.needs(), newest + 1, author, clock.instant(), state);
    }

    private SaveResult put(ShopId shop, Template next, List<Located> findings) {
        return templates.put(shop, next) ? new SaveResult.Saved(next, findings) : new SaveResult.Overtaken();
    }
}
