package io.buyerstatus.operator.command;

import io.buyerstatus.core.automation.change.TemplatesInUse;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateCheck.Located;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.util.List;

/** Saving templates in a running system, and telling what became of it. */
final class TemplateSaving {
    private final Terminal terminal;
    private final RunningSystem system;

    TemplateSaving(Terminal terminal, RunningSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    SaveTemplates save() {
        return new SaveTemplates(system.templates(), new MailPreparation(), use(), terminal.clock());
    }

    /** Of how many messages it is what they will say. */
    private String waiting(ShopId shop, TemplateId template) {
        int waiting = use().automations(shop, template).stream()
                .mapToInt(automation -> system.history().open(shop, automation))
                .sum();
        return waiting == 0 ? "" : "; messages that wait and go out with it: " + waiting;
    }

    /** Who plans with a template. */
    TemplateUse use() {
        return new TemplatesInUse(system.automations(), system.templates());
    }

    /** Says what became of one, and answers with which code to end. */
    int tell(ShopId shop, TemplateId id, SaveResult result) {
        return switch (result) {
            case SaveResult.Saved saved -> {
                tell(id, saved.findings());
                terminal.out()
                        .println(id + ": saved as version " + saved.template().version() + waiting(shop, id));
                yield ExitCode.DONE;
            }
            case SaveResult.Unchanged unchanged -> told(id, "nothing to change", ExitCode.DONE);
            case SaveResult.Refused refused -> {
                tell(id, refused.problems());
                yield told(id, "not saved", ExitCode.REFUSED);
            }
            case SaveResult.InUse use ->
                told(id, "stays: it is sent by " + String.join(", ", use.automations()), ExitCode.REFUSED);
            case SaveResult.Overtaken overtaken ->
                told(id, "somebody else saved it meanwhile: look again", ExitCode.REFUSED);
            case SaveResult.Unknown unknown -> told(id, "there is none like this", ExitCode.REFUSED);
        };
    }

    private int told(TemplateId id, String what, int code) {
        (code == ExitCode.DONE ? terminal.out() : terminal.err()).println(id + ": " + what);
        return code;
    }

    private void tell(TemplateId id, List<Located> problems) {
        problems.forEach(
                each -> terminal.err().println(id + " " + (each.problem().isError() ? "error: " : "warning: ") + each));
    }
}
