package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.Parcel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether an open page asks for news [SH-10, SH-11]: not where an order ended long ago. */
public final class Live {

    /** As long as this after the last thing that happened something may still happen: a return, an answer. */
    private static final Duration STILL = Duration.ofDays(14);

    private Live() {}

    /**
     * Where the open page asks: this and {@code /live} after it.
     *
     * @param link the page's own, which the browser shows anyway
     */
    public static Optional<String> path(OrderView view, URI link, Instant now) {
        boolean over = ended(view.order()) && !latest(view).plus(STILL).isAfter(now);
        return over ? Optional.empty() : Optional.of(link.getRawPath());
    }

    private static boolean ended(Order order) {
        return switch (order.progress()) {
            case DELIVERED, RETURNED, CANCELLED -> true;
            case PLACED, CONFIRMED, PACKED, SENT, OUT_FOR_DELIVERY, PICKUP_READY, ATTEMPTED, PROBLEM, RETURNING ->
                false;
        };
    }

    private static Instant latest(OrderView view) {
        Order order = view.order();
        return Stream.of(
                        order.milestones().reached().values().stream(),
                        order.parcels().all().stream().map(Parcel::since).flatMap(Optional::stream),
                        view.entries().stream().map(Entry::at))
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
