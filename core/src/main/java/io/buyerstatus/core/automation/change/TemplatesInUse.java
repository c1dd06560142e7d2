package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The automations that plan with a shop's templates. */
public final class TemplatesInUse implements TemplateUse {
    private final AutomationStore automations;
    private final TemplateStore templates;

    public TemplatesInUse(AutomationStore automations, TemplateStore templates) {
        this.automations = automations;
        this.templates = templates;
    }

    /** An automation that could not send a template any more, and why. */
    public record Misfit(String automation, String rule) {}

    @Override
    public List<String> automations(ShopId shop, TemplateId template) {
        return automations.automations(shop).stream()
                .filter(automation -> automation.state().plans())
                .filter(automation -> sends(automation, template))
                .map(automation -> automation.id().value())
                .sorted()
                .toList();
    }

    /** The automations that a template does not fit as it is about to be sent. */
    public List<Misfit> misfits(ShopId shop, TemplateDraft wanted) {
        List<Misfit> misfits = new ArrayList<>();
        for (Automation automation : automations.automations(shop)) {
            if (sends(automation, wanted.id())) {
                TemplateFit.broken(
                                automation,
                                id -> id.equals(wanted.id())
                                        ? Optional.of(wanted)
                                        : templates.find(shop, id).map(TemplateDraft::of))
                        .forEach(broken -> misfits.add(
                                new Misfit(automation.id().value(), broken.field() + ": " + broken.rule())));
            }
        }
        return List.copyOf(misfits);
    }

    private static boolean sends(Automation automation, TemplateId template) {
        return automation.action().template().equals(template)
                || automation.waiting().otherwise().filter(template::equals).isPresent();
    }
}
