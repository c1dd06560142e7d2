package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.Scan;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.buyer.order.OrderPageView.Step;
import io.buyerstatus.pages.buyer.order.OrderPageView.StepState;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order's way in at most five steps: ordered or confirmed, packed, sent, out for delivery, delivered [DR-18,
 * SH-12..16]. Where a parcel takes another way, that way's steps take the place of the last two.
 */
public final class Steps {

    private final Wording wording;

    public Steps(Wording wording) {
        this.wording = wording;
    }

    /** The steps, of which one is where the order stands. */
    public List<Step> of(Order order) {
        Optional<Part> part =
                order.travels() || order.progress() == Progress.CANCELLED ? Optional.empty() : PartWords.leading(order);
        return part.map(leading -> ofPart(order, leading)).orElseGet(() -> ofParcels(order));
    }

    /** The way of what no carrier brings: two or three steps, by its kind. */
    private List<Step> ofPart(Order order, Part part) {
        List<String> keys =
                switch (part.kind()) {
                    case PICKUP -> List.of(first(order), "pickup_ready", "collected");
                    case LOCAL_DELIVERY ->
                        List.of(
                                first(order),
                                part.state() == Part.State.MISSED ? "attempted" : "out_for_delivery",
                                "delivered");
                    case DOWNLOAD, GIFT_CARD -> List.of(first(order), "available");
                    case TAKEN_ALONG -> List.of(first(order), "taken_along");
                    case SERVICE, SHIPPED, CHARGE -> List.of(first(order), "done");
                };
        int at =
                switch (part.state()) {
                    case OPEN -> 0;
                    case READY, UNDERWAY, MISSED -> 1;
                    case DONE -> keys.size() - 1;
                };
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            StepState there = part.state() == Part.State.MISSED ? StepState.TROUBLE : StepState.CURRENT;
            StepState state = index < at || part.done() ? StepState.DONE : index == at ? there : StepState.TODO;
            Optional<Instant> reached = index == 0 ? time(order, keys.getFirst()) : part.since();
            steps.add(
                    step(keys.get(index), state, index == at, index == 0 || index == at ? reached : Optional.empty()));
        }
        return steps;
    }

    private List<Step> ofParcels(Order order) {
        if (order.givenUp()) {
            return ended(order);
        }
        return switch (order.progress()) {
            case PLACED, CONFIRMED -> way(order, 0, StepState.CURRENT, "out_for_delivery", "delivered");
            case PACKED -> way(order, 1, StepState.CURRENT, "out_for_delivery", "delivered");
            case SENT -> way(order, 2, StepState.CURRENT, "out_for_delivery", "delivered");
            case OUT_FOR_DELIVERY -> way(order, 3, StepState.CURRENT, "out_for_delivery", "delivered");
            case PICKUP_READY -> way(order, 3, StepState.CURRENT, "pickup_ready", "collected");
            case ATTEMPTED -> way(order, 3, StepState.TROUBLE, "attempted", "delivered");
            case PROBLEM -> way(order, 3, StepState.TROUBLE, "problem", "delivered");
            case DELIVERED -> way(order, 4, StepState.DONE, "out_for_delivery", "delivered");
            case RETURNING -> way(order, 3, StepState.CURRENT, "returning", "returned");
            case RETURNED -> way(order, 4, StepState.OVER, "returning", "returned");
            case CANCELLED -> ended(order);
        };
    }

    private List<Step> way(Order order, int at, StepState stateThere, String fourth, String fifth) {
        List<String> keys = List.of(first(order), "packed", "sent", fourth, fifth);
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            StepState state = index < at ? StepState.DONE : index == at ? stateThere : StepState.TODO;
            steps.add(step(
                    keys.get(index),
                    state,
                    index == at,
                    state == StepState.TODO ? Optional.empty() : time(order, keys.get(index))));
        }
        return steps;
    }

    private List<Step> ended(Order order) {
        return List.of(
                step(first(order), StepState.DONE, false, time(order, first(order))),
                step("cancelled", StepState.OVER, true, time(order, "cancelled")));
    }

    private static String first(Order order) {
        return order.confirmed() ? "confirmed" : "placed";
    }

    private Step step(String key, StepState state, boolean current, Optional<Instant> at) {
        boolean now = key.equals("sent") && state == StepState.CURRENT;
        return new Step(
                wording.texts().get("step." + key + (now ? ".current" : "")),
                state,
                current,
                spoken(state),
                symbol(state),
                at.map(wording.formats()::dayAndMonth),
                at.map(wording.formats()::machine));
    }

    private Optional<String> spoken(StepState state) {
        return switch (state) {
            case DONE, OVER -> Optional.of(wording.texts().get("steps.done"));
            case CURRENT -> Optional.of(wording.texts().get("steps.current"));
            case TROUBLE -> Optional.of(wording.texts().get("steps.trouble"));
            case TODO -> Optional.empty();
        };
    }

    private static Optional<String> symbol(StepState state) {
        return switch (state) {
            case DONE -> Optional.of("check");
            case TROUBLE -> Optional.of("alert");
            case OVER -> Optional.of("cross");
            case CURRENT, TODO -> Optional.empty();
        };
    }

    private static Optional<Instant> time(Order order, String key) {
        return switch (key) {
            case "placed" -> order.milestones().at(Milestone.PLACED);
            case "confirmed" -> order.milestones().at(Milestone.CONFIRMED);
            case "packed" -> order.milestones().at(Milestone.PACKED);
            case "cancelled" ->
                order.milestones().at(Milestone.CANCELLED).or(() -> order.milestones()
                        .at(Milestone.WITHDRAWN));
            case "sent" ->
                parcels(order).stream()
                        .flatMap(parcel -> parcel.sentAt().stream())
                        .min(Comparator.naturalOrder());
            case "out_for_delivery" -> scanned(order, ScanStatus.OUT_FOR_DELIVERY);
            case "pickup_ready" -> scanned(order, ScanStatus.AVAILABLE_FOR_PICKUP);
            case "attempted" -> scanned(order, ScanStatus.DELIVERY_ATTEMPTED);
            case "problem" -> scanned(order, ScanStatus.EXCEPTION);
            case "returning" -> scanned(order, ScanStatus.RETURNING);
            case "delivered" -> since(order, ParcelState.DELIVERED);
            case "returned" -> since(order, ParcelState.RETURNED);
            default -> Optional.empty();
        };
    }

    /** No step comes after the last: what is scanned of a parcel that has arrived is history. */
    private static Optional<Instant> scanned(Order order, ScanStatus status) {
        return parcels(order).stream()
                .flatMap(parcel -> parcel.scans().stream().filter(scan -> !afterArrival(scan, parcel)))
                .filter(scan -> scan.status() == status)
                .map(Scan::at)
                .max(Comparator.naturalOrder());
    }

    private static boolean afterArrival(Scan scan, Parcel parcel) {
        return parcel.state() == ParcelState.DELIVERED
                && parcel.since().filter(scan.at()::isAfter).isPresent();
    }

    private static Optional<Instant> since(Order order, ParcelState state) {
        return parcels(order).stream()
                .filter(parcel -> parcel.state() == state)
                .flatMap(parcel -> parcel.since().stream())
                .max(Comparator.naturalOrder());
    }

    private static List<Parcel> parcels(Order order) {
        return order.parcels().all();
    }
}
