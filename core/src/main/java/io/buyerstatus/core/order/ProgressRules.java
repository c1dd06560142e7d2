package io.buyerstatus.core.order;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives an order's progress from its milestones and parcels: a list of rules, the first that holds decides. */
final class ProgressRules {
    private static final Set<ParcelState> BEYOND_CANCELLING =
            Set.of(ParcelState.DELIVERED, ParcelState.RETURNING, ParcelState.RETURNED);

    /** What a buyer must know first, where parcels differ: the one that needs them. */
    private static final List<Map.Entry<ParcelState, Progress>> MOST_PRESSING = List.of(
            Map.entry(ParcelState.EXCEPTION, Progress.PROBLEM),
            Map.entry(ParcelState.DELIVERY_ATTEMPTED, Progress.ATTEMPTED),
            Map.entry(ParcelState.AVAILABLE_FOR_PICKUP, Progress.PICKUP_READY),
            Map.entry(ParcelState.OUT_FOR_DELIVERY, Progress.OUT_FOR_DELIVERY),
            Map.entry(ParcelState.SENT, Progress.SENT));

    /** What a parcel asks of its buyer comes before what waits for them in the shop. */
    private static final Set<Progress> MORE_PRESSING_THAN_PARTS = Set.of(Progress.PROBLEM, Progress.ATTEMPTED);

    private static final Set<Progress> BEFORE_SENDING = Set.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED);

    private ProgressRules() {}

    static Progress progress(Order order) {
        Progress ofParcels = ofParcels(order.milestones(), order.parcels().all(), order.travellingLines());
        List<Part> parts = order.parts();
        if (parts.isEmpty() || ofParcels == Progress.CANCELLED || MORE_PRESSING_THAN_PARTS.contains(ofParcels)) {
            return ofParcels;
        }
        if (parts.stream().anyMatch(part -> part.state() == Part.State.READY)) {
            return Progress.PICKUP_READY;
        }
        if (order.travels() || !BEFORE_SENDING.contains(ofParcels)) {
            return ofParcels;
        }
        if (parts.stream().allMatch(Part::done)) {
            return Progress.DELIVERED;
        }
        if (parts.stream().anyMatch(part -> part.state() == Part.State.MISSED)) {
            return Progress.ATTEMPTED;
        }
        return parts.stream().anyMatch(part -> part.state() == Part.State.UNDERWAY)
                ? Progress.OUT_FOR_DELIVERY
                : ofParcels;
    }

    private static Progress ofParcels(Milestones milestones, List<Parcel> parcels, List<Line> lines) {
        List<Parcel> shippedParcels =
                parcels.stream().filter(parcel -> parcel.state().handedOver()).toList();
        Set<ParcelState> states = shippedParcels.stream().map(Parcel::state).collect(Collectors.toSet());
        boolean cancelled = milestones.has(Milestone.CANCELLED) || milestones.has(Milestone.WITHDRAWN);
        if (cancelled && states.stream().noneMatch(BEYOND_CANCELLING::contains)) {
            return Progress.CANCELLED;
        }
        if (states.isEmpty()) {
            return beforeSending(milestones);
        }
        for (Map.Entry<ParcelState, Progress> pressing : MOST_PRESSING) {
            if (states.contains(pressing.getKey())) {
                return pressing.getValue();
            }
        }
        if (states.contains(ParcelState.RETURNING)) {
            return Progress.RETURNING;
        }
        if (!allSent(shippedParcels, lines)) {
            return Progress.SENT;
        }
        return states.contains(ParcelState.DELIVERED) ? Progress.DELIVERED : Progress.RETURNED;
    }

    private static Progress beforeSending(Milestones milestones) {
        if (milestones.has(Milestone.PACKED)) {
            return Progress.PACKED;
        }
        return milestones.has(Milestone.CONFIRMED) ? Progress.CONFIRMED : Progress.PLACED;
    }

    /**
     * Whether the parcels hold every line. Where nobody told what is in any of them, they hold all; where somebody did, only
     * what was told counts: the second label of a shipment names no items, but is no second shipment either.
     */
    static boolean allSent(List<Parcel> shippedParcels, List<Line> lines) {
        if (shippedParcels.isEmpty()) {
            return false;
        }
        if (shippedParcels.stream().allMatch(parcel -> parcel.lines().isEmpty())) {
            return true;
        }
        return Awaited.of(lines, shippedParcels).isEmpty();
    }
}
