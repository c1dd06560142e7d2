package io.buyerstatus.core.order;

import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.core.value.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when an order's money is owed: since it was placed, or since it came to be owed again, because the order was reopened, what was
 * said to be paid was not, or money that had come was taken back.
 */
public final class OwedSince {
    private OwedSince() {}

    /** The moment; empty while the order is not known. */
    public static Optional<Instant> of(Order order) {
        Stream<Instant> again = Stream.concat(
                Stream.of(Milestone.CANCELLED, Milestone.WITHDRAWN, Milestone.PAID)
                        .map(order.milestones()::standing)
                        .flatMap(standing -> undone(standing).stream()),
                reversed(order));
        return order.milestones().at(Milestone.PLACED).flatMap(placed -> Stream.concat(Stream.of(placed), again)
                .max(Instant::compareTo));
    }

    /** A shop that says of each order that it is not cancelled took nothing back. */
    private static Optional<Instant> undone(Standing standing) {
        return standing.last().isPresent() && !standing.holds() ? standing.takenBack() : Optional.empty();
    }

    private static Stream<Instant> reversed(Order order) {
        return order.facts().payments().standingPayments().values().stream()
                .filter(payment -> payment.value().state() == Payment.State.REVERSED)
                .map(Stamped::stamp)
                .map(Stamp::at);
    }
}
