package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.Moment;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.TemplateCheck;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.tag.TemplateTag;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Duration;
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

    private static final Set<Progress> AT_AN_END =
            EnumSet.of(Progress.DELIVERED, Progress.RETURNED, Progress.CANCELLED);

    private static final Set<Moment> AFTER_ALL = EnumSet.of(Moment.LAST_SENT, Moment.DELIVERED);

    /** After so long an order that is done with is no recent one any more [UP-5]; as for what the staff write. */
    private static final Duration RECENT = Duration.ofDays(90);

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
        if (advertises(automation, template.get())) {
            return List.of(
                    new BrokenRule(
                            "when",
                            "is more than " + RECENT.toDays() + " days after an order is done with, and " + id
                                    + " is not necessary: writing about what is neither open nor recent counts as advertising"));
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

    /** Whether buyers are written to about an order that is neither open nor recent, though nothing makes it necessary. */
    private static boolean advertises(Automation automation, TemplateDraft template) {
        boolean late =
                switch (automation.trigger()) {
                    case Trigger.Happens happens -> false;
                    case Trigger.Still(Trigger.State state, var span) -> over(state) && span.days() > RECENT.toDays();
                    case Trigger.DaysFrom(Moment moment, int days, boolean before) ->
                        !before && AFTER_ALL.contains(moment) && days > RECENT.toDays();
                };
        return late
                && template.purpose() != Necessity.NECESSARY
                && automation.action().to().stream().anyMatch(Addressee.Buyer.class::isInstance);
    }

    private static boolean over(Trigger.State state) {
        return switch (state) {
            case Trigger.State.OfOrder(Progress progress) -> AT_AN_END.contains(progress);
            case Trigger.State.OfParcel(ParcelState parcel) ->
                parcel == ParcelState.DELIVERED || parcel == ParcelState.RETURNED;
        };
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
