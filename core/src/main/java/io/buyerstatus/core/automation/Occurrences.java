package io.buyerstatus.core.automation;

import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an event made happen, as a difference between the order before and after it: a state that was reached, a thing that came.
 * Where an order comes to stand, all that it brings is new.
 */
final class Occurrences {
    /**
     * One thing that happened.
     *
     * @param parcel empty for what concerns the order as a whole
     * @param occurrence what it counts by
     * @param at when it happened
     */
    record Occurrence(String parcel, String occurrence, Instant at) {}

    private final OrderUpdate update;
    private final Order after;

    private Occurrences(OrderUpdate update) {
        this.update = update;
        this.after = update.after();
    }

    static List<Occurrence> of(Trigger trigger, OrderUpdate update) {
        Occurrences occurrences = new Occurrences(update);
        return switch (trigger) {
            case Trigger.Happens(Occasion occasion) -> occurrences.of(occasion).toList();
            case Trigger.Still(Trigger.State state, var span) ->
                occurrences.entering(state).toList();
            case Trigger.DaysFrom daysFrom -> occurrences.known(daysFrom).toList();
        };
    }

    private Stream<Occurrence> of(Occasion occasion) {
        return switch (occasion) {
            case ORDER_PLACED -> once(Order::accepted);
            case ORDER_COMPLETE -> once(Order::complete);
            case ORDER_CONFIRMED -> once(Order::confirmed);
            case ORDER_PACKED -> once(order -> order.milestones().has(Milestone.PACKED));
            case ORDER_PAID -> once(Order::paid);
            case ORDER_CANCELLED -> once(Order::cancelled);
            case ALL_SENT -> once(order -> order.allSent() && order.lastSentAt().isPresent());
            case ALL_DELIVERED -> once(order -> order.deliveredAt().isPresent());
            case ORDER_REFUNDED ->
                newOnes(order -> order.facts().payments().standingRefunds().keySet());
            case INVOICE_ISSUED -> newOnes(order -> order.purchase().invoices().keySet());
            case DOCUMENT_ADDED -> newOnes(order -> order.purchase().documents().keySet());
            case PAYMENT_FAILED -> newOnes(Occurrences::failedPayments);
            case SELLER_WROTE -> noted();
            // The use case that takes the buyer's words plans it.
            case BUYER_WROTE -> Stream.empty();
            case PARCEL_SENT -> parcels(parcel -> parcel.state().handedOver(), ParcelState::handedOver, false);
            case PARCEL_OUT_FOR_DELIVERY -> parcels(ParcelState.OUT_FOR_DELIVERY, true);
            case PARCEL_ATTEMPTED -> parcels(ParcelState.DELIVERY_ATTEMPTED, true);
            case PARCEL_PICKUP_READY -> parcels(ParcelState.AVAILABLE_FOR_PICKUP, true);
            case PARCEL_PROBLEM -> parcels(ParcelState.EXCEPTION, true);
            case PARCEL_DELIVERED -> parcels(ParcelState.DELIVERED, false);
            case PARCEL_RETURNED -> parcels(ParcelState.RETURNED, false);
        };
    }

    private boolean fresh() {
        return update.comesToStand();
    }

    private Stream<Occurrence> once(Predicate<Order> reached) {
        boolean before = !fresh() && reached.test(update.before());
        return !before && reached.test(after) ? Stream.of(whole(MessageKey.ONCE)) : Stream.empty();
    }

    private Stream<Occurrence> newOnes(Function<Order, Set<String>> things) {
        Set<String> before = fresh() ? Set.of() : things.apply(update.before());
        return things.apply(after).stream()
                .filter(thing -> !before.contains(thing))
                .sorted()
                .map(thing -> whole(OccasionThing.key(thing)));
    }

    private static Set<String> failedPayments(Order order) {
        return order.facts().payments().standingPayments().entrySet().stream()
                .filter(payment -> payment.getValue().value().state() == Payment.State.FAILED)
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private Stream<Occurrence> noted() {
        return update.event().fact() instanceof Fact.OrderNoted noted && noted.toBuyer()
                ? Stream.of(whole(update.event().entryId()))
                : Stream.empty();
    }

    private Stream<Occurrence> parcels(ParcelState state, boolean daily) {
        return parcels(parcel -> parcel.state() == state, was -> was == state, daily);
    }

    private Stream<Occurrence> parcels(Predicate<Parcel> is, Predicate<ParcelState> was, boolean daily) {
        return after.parcels().all().stream()
                .filter(parcel -> is.test(parcel) && !was.test(update.stateBefore(parcel)))
                .map(parcel ->
                        new Occurrence(parcel.id().value(), daily ? day(parcel) : MessageKey.ONCE, since(parcel)));
    }

    private String day(Parcel parcel) {
        return since(parcel)
                .atZone(update.settings().get(GeneralSettings.TIME_ZONE))
                .toLocalDate()
                .toString();
    }

    private Stream<Occurrence> entering(Trigger.State state) {
        return switch (state) {
            case Trigger.State.OfOrder(var progress) -> {
                boolean before =
                        !fresh() && update.before().known() && update.before().progress() == progress;
                yield !before && after.progress() == progress
                        ? Stream.of(whole(entry(state, update.event().time())))
                        : Stream.empty();
            }
            case Trigger.State.OfParcel(ParcelState in) ->
                parcels(in, false)
                        .map(parcel -> new Occurrence(parcel.parcel(), entry(state, parcel.at()), parcel.at()));
        };
    }

    private static String entry(Trigger.State state, Instant since) {
        return state.word() + "@" + since.getEpochSecond();
    }

    private Stream<Occurrence> known(Trigger.DaysFrom trigger) {
        Map<String, Instant> before = fresh() ? Map.of() : trigger.moment().of(update.before());
        return trigger.moment().of(after).keySet().stream()
                .filter(parcel -> !before.containsKey(parcel))
                .sorted()
                .map(parcel -> new Occurrence(
                        parcel,
                        trigger.moment().word() + (trigger.before() ? "-" : "+") + trigger.days(),
                        update.event().time()));
    }

    private Occurrence whole(String occurrence) {
        return new Occurrence("", occurrence, update.event().time());
    }

    private Instant since(Parcel parcel) {
        return parcel.since().orElse(update.event().time());
    }
}
