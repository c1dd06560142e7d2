package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Until when the buyer of an order may withdraw: 14 days from the day on which they had the last of the goods (Directive
 * 2011/83/EU, art. 9(2)(b)), that day not counted, the last one to its end; one that ends on a Saturday, a Sunday or a public holiday
 * ends with the next working day (Regulation (EEC, Euratom) 1182/71, art. 3). Where nobody says that goods arrived, it has not
 * begun.
 */
public sealed interface WithdrawalPeriod {
    /** Some of it has not arrived, or nobody says so: the buyer may withdraw, and goes on to. */
    record NotBegun() implements WithdrawalPeriod {}

    /**
     * It is known when it ends.
     *
     * @param begin when the buyer had the last of it
     * @param lastDay the last day on which they may declare
     * @param end the first moment after it
     */
    record Known(Instant begin, LocalDate lastDay, Instant end) implements WithdrawalPeriod {
        public boolean over(Instant now) {
            return !now.isBefore(end);
        }
    }

    /** There is no contract to withdraw from: the order was cancelled. */
    record None() implements WithdrawalPeriod {}

    /**
     * What it depends on beside the order.
     *
     * @param zone where days begin and end
     * @param holiday which days are public holidays
     * @param informed whether the shop tells its buyers of their right; where it does not, 12 months are added (art. 10(1))
     */
    record Rules(ZoneId zone, Predicate<LocalDate> holiday, boolean informed) {}

    int DAYS = 14;

    private static Set<ParcelState> comingBack() {
        return EnumSet.of(ParcelState.RETURNING, ParcelState.RETURNED);
    }

    /** Of an order as it is. */
    static WithdrawalPeriod of(Order order, Rules rules) {
        if (order.cancelled()) {
            return new None();
        }
        return begin(order).<WithdrawalPeriod>map(begin -> from(begin, rules)).orElseGet(NotBegun::new);
    }

    /** That begins at a moment. */
    static Known from(Instant begin, Rules rules) {
        LocalDate day = begin.atZone(rules.zone()).toLocalDate().plusDays(DAYS);
        LocalDate last = workingDay(rules.informed() ? day : day.plusMonths(12), rules);
        return new Known(
                begin, last, last.plusDays(1).atStartOfDay(rules.zone()).toInstant());
    }

    private static LocalDate workingDay(LocalDate day, Rules rules) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY
                || rules.holiday().test(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** When the buyer had the last of the goods; of what is no goods, when the contract was made. */
    private static Optional<Instant> begin(Order order) {
        List<Part> handed = order.parts().stream()
                .filter(part -> part.kind() == LineKind.PICKUP || part.kind() == LineKind.LOCAL_DELIVERY)
                .toList();
        if (!order.travels() && handed.isEmpty()) {
            return order.milestones().at(Milestone.PLACED);
        }
        List<Parcel> live = order.parcels().all().stream()
                .filter(parcel -> !comingBack().contains(parcel.state()))
                .toList();
        boolean arrived = !order.travels()
                || (!live.isEmpty()
                        && order.allSent()
                        && live.stream().allMatch(parcel -> parcel.state() == ParcelState.DELIVERED));
        boolean there =
                handed.stream().allMatch(part -> part.done() && part.since().isPresent());
        return arrived && there
                ? Stream.concat(
                                live.stream().flatMap(parcel -> parcel.since().stream()),
                                handed.stream().flatMap(part -> part.since().stream()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
