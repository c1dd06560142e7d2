package io.buyerstatus.core.automation;

import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether what an automation was planned for is still so, as an order is now [G3]. */
public record CurrentState(Automation automation, MessageKey key) {
    /** Whether it is; what was taken back is not, what merely went on is. */
    public boolean holds(Order order) {
        return switch (automation.trigger()) {
            case Trigger.Happens(Occasion occasion) -> holds(occasion, order);
            case Trigger.Still(Trigger.State state, var span) -> still(state, order);
            case Trigger.DaysFrom(Moment moment, int days, boolean before) ->
                moment.of(order).containsKey(parcelKey(order));
        };
    }

    private boolean holds(Occasion occasion, Order order) {
        return switch (occasion) {
            case ORDER_PLACED -> order.accepted();
            case ORDER_COMPLETE -> order.complete();
            case ORDER_CONFIRMED -> order.confirmed();
            case ORDER_PACKED -> order.milestones().has(Milestone.PACKED);
            case ORDER_PAID -> order.paid();
            case ORDER_CANCELLED -> order.cancelled();
            case ORDER_REFUNDED ->
                OccasionThing.among(order.facts().payments().standingRefunds().keySet(), key.occurrence());
            case INVOICE_ISSUED ->
                OccasionThing.among(order.purchase().invoices().keySet(), key.occurrence());
            case DOCUMENT_ADDED ->
                OccasionThing.among(order.purchase().documents().keySet(), key.occurrence());
            case PAYMENT_FAILED -> !order.paid();
            case BUYER_WROTE, SELLER_WROTE -> true;
            case ALL_SENT -> order.allSent();
            case ALL_DELIVERED -> order.deliveredAt().isPresent();
            case PARCEL_SENT -> parcel(order, parcel -> parcel.state().handedOver());
            case PARCEL_OUT_FOR_DELIVERY -> passed(order, ParcelState.OUT_FOR_DELIVERY);
            case PARCEL_ATTEMPTED -> passed(order, ParcelState.DELIVERY_ATTEMPTED);
            case PARCEL_PICKUP_READY -> passed(order, ParcelState.AVAILABLE_FOR_PICKUP);
            case PARCEL_PROBLEM -> passed(order, ParcelState.EXCEPTION);
            case PARCEL_DELIVERED -> passed(order, ParcelState.DELIVERED);
            case PARCEL_RETURNED -> passed(order, ParcelState.RETURNED);
        };
    }

    private boolean passed(Order order, ParcelState state) {
        return parcel(
                order,
                parcel -> parcel.state() == state
                        || parcel.scans().stream().anyMatch(scan -> ParcelState.UNKNOWN.after(scan.status()) == state));
    }

    private boolean parcel(Order order, Predicate<Parcel> test) {
        return order.parcel(new ParcelId(key.parcel())).filter(test).isPresent();
    }

    private String parcelKey(Order order) {
        return key.parcel().isEmpty()
                ? ""
                : order.parcel(new ParcelId(key.parcel()))
                        .map(parcel -> parcel.id().value())
                        .orElse(key.parcel());
    }

    /** It must not have left and come back: the next time it entered has a message of its own. */
    private boolean still(Trigger.State state, Order order) {
        Instant entered = ActingTime.entered(key);
        return switch (state) {
            case Trigger.State.OfOrder(Progress progress) ->
                order.progress() == progress
                        && since(order)
                                .filter(since -> since.isAfter(entered.plusSeconds(1)))
                                .isEmpty();
            case Trigger.State.OfParcel(ParcelState in) ->
                parcel(
                        order,
                        parcel -> parcel.state() == in
                                && parcel.since()
                                        .filter(since -> since.isAfter(entered.plusSeconds(1)))
                                        .isEmpty());
        };
    }

    private static Optional<Instant> since(Order order) {
        return switch (order.progress()) {
            case PLACED -> order.milestones().at(Milestone.PLACED);
            case CONFIRMED -> order.milestones().at(Milestone.CONFIRMED);
            case PACKED -> order.milestones().at(Milestone.PACKED);
            case CANCELLED -> order.milestones().at(Milestone.CANCELLED);
            case SENT, OUT_FOR_DELIVERY, PICKUP_READY, ATTEMPTED, DELIVERED, PROBLEM, RETURNING, RETURNED ->
                order.parcels().all().stream()
                        .flatMap(parcel -> parcel.since().stream())
                        .max(Comparator.naturalOrder());
        };
    }
}
