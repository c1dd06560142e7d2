package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateCheck;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether automations fit the templates that they send: nothing acts by a template that is not there, or that it cannot fill. */
public final class TemplateFit {
    private static final Set<Progress> BEFORE_PARCELS =
            EnumSet.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED, Progress.CANCELLED);

    private TemplateFit() {}

    /**
     * What does not fit, field by field; nothing for an automation that plans nothing.
     *
     * @param templates what is sent by an id
     */
    public static List<BrokenRule> broken(
            Automation automation, Function<TemplateId, Optional<TemplateDraft>> templates) {
        if (!automation.state().plans()) {
            return List.of();
        }
        List<BrokenRule> broken =
                new ArrayList<>(broken("template", automation.action().template(), automation, templates));
        automation
                .waiting()
                .otherwise()
                .ifPresent(other -> broken.addAll(broken("otherwise", other, automation, templates)));
        return List.copyOf(broken);
    }

    private static List<BrokenRule> broken(
            String field,
            TemplateId id,
            Automation automation,
            Function<TemplateId, Optional<TemplateDraft>> templates) {
        Optional<TemplateDraft> template = templates.apply(id);
        if (template.isEmpty()) {
            return List.of(new BrokenRule(field, "names " + id + ", and there is no such template that is sent"));
        }
        if (template.get().channel() != automation.action().channel()) {
            return List.of(new BrokenRule(
                    field,
                    "names " + id + ", which goes out by "
                            + template.get().channel().name().toLowerCase(Locale.ROOT) + ", not by "
                            + automation.action().channel().name().toLowerCase(Locale.ROOT)));
        }
        List<TemplateTag> unknown = TemplateCheck.of(template.get()).unavailable(word(automation.trigger()));
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        new BrokenRule(
                                field,
                                "names " + id + ", which says "
                                        + unknown.stream()
                                                .map(TemplateTag::written)
                                                .collect(Collectors.joining(", "))
                                        + ": there is nothing to say there at this moment; write a fallback, or another \"when\""));
    }

    /** The word of the occasion that a trigger is like, as far as tags go. */
    private static String word(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Happens(var occasion) -> occasion.word();
            case Trigger.Still(Trigger.State state, var span) ->
                state instanceof Trigger.State.OfOrder(Progress progress) && BEFORE_PARCELS.contains(progress)
                        ? "order_placed"
                        : "parcel_sent";
            case Trigger.DaysFrom moment -> "parcel_sent";
        };
    }
}
