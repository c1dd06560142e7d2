package io.buyerstatus.core.webhook;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what endpoints are to be told of an order that was written. However often it is asked, and wherever it dies, each event is kept
 * for delivery once, together with the memory that it is.
 */
public final class TellOfOrder {
    private static final int ATTEMPTS = 4;

    private final LiveEndpoints endpoints;
    private final OrderReader orders;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public TellOfOrder(LiveEndpoints endpoints, OrderReader orders, Deliveries deliveries, InstantSource clock) {
        this.endpoints = endpoints;
        this.orders = orders;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Keeps what is to be delivered. Of an order whose shop has no endpoint nothing is read, and nothing written.
     *
     * @return what was kept, in the hands of whoever asks: to be tried at once, in this order
     * @throws IllegalStateException when others tell of the order again and again meanwhile
     */
    public List<Delivery> tell(OrderKey order) {
        List<Endpoint> live = endpoints.of(order.shop());
        if (live.isEmpty()) {
            return List.of();
        }
        List<Delivery> kept = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OrderView> view = orders.view(order, Freshness.LATEST)
                    .filter(found -> found.order().known());
            if (view.isEmpty() || told(view.get(), live, kept)) {
                return kept;
            }
        }
        throw new IllegalStateException("of " + order.ref() + " others tell all the time");
    }

    /** Whether nothing is left to be told; otherwise somebody else told something. */
    private boolean told(OrderView view, List<Endpoint> live, List<Delivery> kept) {
        Instant now = clock.instant();
        Instant from = live.stream()
                .map(Endpoint::since)
                .min(Comparator.naturalOrder())
                .orElse(now);
        // What was told before any of these was there is too old to compare with.
        Optional<Told> known = deliveries.told(view.order().key());
        Told last = known.filter(told -> !told.at().isBefore(from))
                .orElseGet(() ->
                        Told.nothing(view.order(), known.map(Told::revision).orElse(0L), from));
        Told stored = last;
        for (Optional<Told.Step> step = last.next(view, from, now);
                step.isPresent();
                step = last.next(view, from, now)) {
            WebhookEvent event = step.get().event();
            List<Delivery> first = live.stream()
                    .filter(endpoint -> endpoint.wants(event))
                    .map(endpoint -> Delivery.claimedFirst(endpoint, event, now))
                    .toList();
            last = step.get().after();
            if (!first.isEmpty()) {
                last = last.stored(now);
                if (!deliveries.tell(last, first)) {
                    return false;
                }
                stored = last;
                kept.addAll(first);
            }
        }
        return last.equals(stored) || deliveries.tell(last.stored(now), List.of());
    }
}
