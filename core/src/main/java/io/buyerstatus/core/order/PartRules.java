package io.buyerstatus.core.order;

import io.buyerstatus.core.order.Part.State;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Derives how far is what no carrier brings. Shop systems report its handing over like a parcel's; by what is in it, it is
 * told apart here, so that taking it back works as it does for parcels.
 */
final class PartRules {
    private PartRules() {}

    /** Whether it is a parcel: a carrier knows it, or something in it is to be sent, as far as is known. */
    static boolean travels(Parcel fulfilment, List<Line> lines) {
        Set<LineKind> kinds = inside(fulfilment, lines).stream().map(Line::kind).collect(Collectors.toSet());
        return !fulfilment.number().isEmpty()
                || kinds.isEmpty()
                || kinds.stream().anyMatch(LineKind::travels);
    }

    private static List<Line> inside(Parcel fulfilment, List<Line> lines) {
        Set<String> named = fulfilment.lines().stream().map(part -> part.line()).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.kind() != LineKind.CHARGE)
                .filter(line -> named.isEmpty() || named.contains(line.id()))
                .toList();
    }

    static List<Part> parts(Order order) {
        boolean sentAfterAll = sentAfterAll(order);
        Map<LineKind, List<Line>> byKind = order.lines().stream()
                .filter(line -> !line.kind().travels() && line.kind() != LineKind.CHARGE)
                .filter(line -> !sentAfterAll || !byHand(line.kind()))
                .collect(Collectors.groupingBy(Line::kind, () -> new EnumMap<>(LineKind.class), Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> part(order, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean byHand(LineKind kind) {
        return kind == LineKind.PICKUP || kind == LineKind.LOCAL_DELIVERY;
    }

    /** Whether a carrier has what nothing else than handing it over was agreed for: somebody could not come, and had it sent. */
    private static boolean sentAfterAll(Order order) {
        return order.lines().stream().noneMatch(line -> line.kind().travels())
                && order.fulfilments().all().stream()
                        .anyMatch(fulfilment -> !fulfilment.number().isEmpty()
                                && fulfilment.state().handedOver()
                                && fulfilment.lines().isEmpty());
    }

    private static Part part(Order order, LineKind kind, List<Line> lines) {
        List<Parcel> handed = fulfilments(order, kind, lines);
        List<Parcel> over = handed.stream()
                .filter(fulfilment -> state(fulfilment) == State.DONE)
                .toList();
        if (ProgressRules.allSent(over, lines)) {
            return new Part(kind, lines, State.DONE, latest(over), Optional.empty());
        }
        Optional<Instant> byItself = doneByItself(order, kind);
        if (byItself.isPresent()) {
            return new Part(kind, lines, State.DONE, byItself, Optional.empty());
        }
        for (State state : List.of(State.READY, State.MISSED, State.UNDERWAY)) {
            List<Parcel> there = handed.stream()
                    .filter(fulfilment -> state(fulfilment) == state)
                    .toList();
            if (!there.isEmpty()) {
                return new Part(kind, lines, of(kind, state), latest(there), place(there));
            }
        }
        return new Part(kind, lines, State.OPEN, Optional.empty(), Optional.empty());
    }

    /** Only whoever is brought something can be missed. */
    private static State of(LineKind kind, State state) {
        return state == State.MISSED && kind != LineKind.LOCAL_DELIVERY ? State.UNDERWAY : state;
    }

    /** What the shop said of these lines: by name, or of the order as a whole. A parcel that names none holds nothing to collect. */
    private static List<Parcel> fulfilments(Order order, LineKind kind, List<Line> lines) {
        Set<String> ids = lines.stream().map(Line::id).collect(Collectors.toSet());
        boolean byHand = byHand(kind);
        return order.fulfilments().all().stream()
                .filter(fulfilment -> fulfilment.lines().isEmpty()
                        ? !byHand || !travels(fulfilment, order.lines())
                        : fulfilment.lines().stream().anyMatch(part -> ids.contains(part.line())))
                .toList();
    }

    /** What was handed over after it lay ready was collected, and what lies ready again was not: the latest word holds. */
    private static State state(Parcel fulfilment) {
        if (fulfilment.merged().shipping().presence().liesReady() && !arrivedSince(fulfilment)) {
            return State.READY;
        }
        return switch (fulfilment.state()) {
            case UNKNOWN, ANNOUNCED -> State.OPEN;
            case SENT, DELIVERED, RETURNING, RETURNED -> State.DONE;
            case AVAILABLE_FOR_PICKUP -> collectedSince(fulfilment) ? State.DONE : State.READY;
            case OUT_FOR_DELIVERY -> State.UNDERWAY;
            case DELIVERY_ATTEMPTED, EXCEPTION -> State.MISSED;
        };
    }

    private static boolean arrivedSince(Parcel fulfilment) {
        return fulfilment.state() == ParcelState.DELIVERED
                && readyAt(fulfilment)
                        .filter(ready ->
                                fulfilment.since().filter(ready::isAfter).isEmpty())
                        .isPresent();
    }

    private static Optional<Instant> readyAt(Parcel fulfilment) {
        return fulfilment.merged().shipping().presence().ready().map(Stamp::at);
    }

    private static boolean collectedSince(Parcel fulfilment) {
        return fulfilment
                .merged()
                .shipping()
                .sentAt()
                .flatMap(sent ->
                        fulfilment.scans().reversed().stream().findFirst().filter(ready -> sent.isAfter(ready.at())))
                .isPresent();
    }

    /** Downloads and gift cards are there once they are paid; what was bought at a till, at once. */
    private static Optional<Instant> doneByItself(Order order, LineKind kind) {
        boolean done =
                switch (kind) {
                    case DOWNLOAD, GIFT_CARD -> paid(order);
                    case TAKEN_ALONG -> true;
                    case SHIPPED, PICKUP, LOCAL_DELIVERY, SERVICE, CHARGE -> false;
                };
        return done ? paidAt(order).or(() -> order.milestones().at(Milestone.PLACED)) : Optional.empty();
    }

    /** What is paid at the door is paid when its parcels arrived, which is no matter of downloads. */
    private static boolean paid(Order order) {
        boolean atDoor = order.purchase()
                .payment()
                .map(Stamped::value)
                .filter(terms -> terms.method() == PaymentTerms.Method.CASH_ON_DELIVERY)
                .isPresent();
        return order.milestones().has(Milestone.PAID) || (!atDoor && order.accepted() && order.paid());
    }

    private static Optional<Instant> paidAt(Order order) {
        return order.milestones().at(Milestone.PAID);
    }

    /** A handing over is dated by its own word where a scan is older. */
    private static Optional<Instant> latest(List<Parcel> fulfilments) {
        return fulfilments.stream()
                .flatMap(fulfilment -> since(fulfilment).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Instant> since(Parcel fulfilment) {
        if (state(fulfilment) == State.READY) {
            return readyAt(fulfilment).or(fulfilment::since);
        }
        Optional<Instant> over =
                collectedSince(fulfilment) ? fulfilment.merged().shipping().sentAt() : fulfilment.since();
        Optional<Instant> ready = readyAt(fulfilment);
        // Collected anew, after it lay ready again: the first time does not count.
        return over.filter(at -> ready.filter(at::isBefore).isEmpty())
                .or(() -> fulfilment.merged().shipping().presence().stated().map(Stamp::at));
    }

    private static Optional<PickupPoint> place(List<Parcel> fulfilments) {
        return fulfilments.stream()
                .flatMap(fulfilment -> fulfilment.pickup().stream())
                .findFirst();
    }
}
