package io.buyerstatus.core.automation;

import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.automation.condition.Verdict;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an automation that has said nothing of an order yet will do about it, as things are now [C8]. What it has planned already stands
 * in the ledger, with its time and its reasons.
 *
 * @param verdict what its condition sees now; it is asked anew when the message is planned, and when it is due
 */
public record Prospect(Automation automation, Outcome outcome, Verdict verdict) {
    /** How it looks. */
    public enum Outcome {
        /** It has not happened yet, and the condition holds. */
        EXPECTED,
        /** It has not happened yet, and the condition does not hold. */
        NOT_AS_IT_IS,
        /** It happened before the automation was switched on, and does not happen again. */
        TOO_LATE
    }

    /** Where an order is only once. */
    private static final Set<Progress> PASSED_FOR_GOOD =
            EnumSet.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED);

    /**
     * Those of a shop's automations that act, what is still to come first.
     *
     * @param spoken the types of the messages that the ledger holds about the order
     */
    public static List<Prospect> of(
            List<Automation> automations,
            Order order,
            Set<MessageType> spoken,
            EffectiveSettings settings,
            Instant now) {
        if (order.withdrawn()) {
            return List.of();
        }
        Circumstances circumstances = new Circumstances(order, Optional.empty(), Optional.empty(), settings, now);
        return automations.stream()
                .filter(automation -> automation.state().plans() && !spoken.contains(type(automation)))
                .filter(automation -> !order.cancelled() || toldOfEnds(automation.trigger()))
                .map(automation -> of(automation, order, circumstances))
                .sorted(Comparator.comparing(Prospect::outcome))
                .toList();
    }

    /** The types of messages. */
    public static Set<MessageType> types(List<MessageKey> keys) {
        return keys.stream().map(MessageKey::type).collect(Collectors.toUnmodifiableSet());
    }

    private static MessageType type(Automation automation) {
        return new MessageType.Automation(automation.id().value());
    }

    private static boolean toldOfEnds(Trigger trigger) {
        return trigger instanceof Trigger.Happens(Occasion occasion) && occasion.outlastsCancelling();
    }

    private static Prospect of(Automation automation, Order order, Circumstances circumstances) {
        Verdict verdict = automation.condition().judge(circumstances);
        Outcome waits = verdict.holds() ? Outcome.EXPECTED : Outcome.NOT_AS_IT_IS;
        return new Prospect(automation, over(automation, order) ? Outcome.TOO_LATE : waits, verdict);
    }

    /** Whether what it waits for is behind the order. */
    private static boolean over(Automation automation, Order order) {
        return switch (automation.trigger()) {
            case Trigger.Happens(Occasion occasion)
            when occasion.ofParcel() ->
                everywhere(automation, order)
                        || (order.deliveredAt().isPresent() && occasion != Occasion.PARCEL_RETURNED);
            case Trigger.Happens(Occasion occasion) when occasion.onceAnOrder() -> so(automation, "", order);
            case Trigger.Happens repeated -> false;
            case Trigger.Still(Trigger.State.OfOrder(Progress progress), var span) ->
                PASSED_FOR_GOOD.contains(progress) && order.progress().compareTo(progress) >= 0;
            case Trigger.Still(Trigger.State.OfParcel(ParcelState state), var span) ->
                order.deliveredAt().isPresent() && state != ParcelState.DELIVERED;
            case Trigger.DaysFrom(Moment moment, int days, boolean before) ->
                !moment.of(order).isEmpty();
        };
    }

    /** Whether all parcels that there will be had it. */
    private static boolean everywhere(Automation automation, Order order) {
        return order.allSent()
                && order.parcels().all().stream()
                        .allMatch(parcel -> so(automation, parcel.id().value(), order));
    }

    private static boolean so(Automation automation, String parcel, Order order) {
        return new CurrentState(automation, new MessageKey(type(automation), parcel, MessageKey.ONCE)).holds(order);
    }
}
