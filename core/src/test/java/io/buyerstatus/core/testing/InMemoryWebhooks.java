package io.buyerstatus.core.testing;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.webhook.Deliveries;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointHealth;
import io.buyerstatus.core.webhook.EndpointHealths;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EndpointStore;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.Told;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Endpoints, what was learned of them, and deliveries, in memory. */
public final class InMemoryWebhooks implements EndpointStore, EndpointHealths, Deliveries {
    private record Place(ShopId shop, EndpointId id) {}

    private record Key(Place place, EventId event) {}

    private final Map<Place, Endpoint> endpoints = new HashMap<>();
    private final Map<Place, EndpointHealth> healths = new HashMap<>();
    private final Map<Key, Delivery> deliveries = new HashMap<>();
    private final Map<OrderKey, Told> told = new HashMap<>();
    private Optional<Instant> cursor = Optional.empty();

    /** All deliveries, by event. */
    public synchronized List<Delivery> all() {
        return deliveries.values().stream()
                .sorted(Comparator.comparing(one -> one.event().id().value()))
                .toList();
    }

    @Override
    public synchronized List<Endpoint> of(ShopId shop) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.shop().equals(shop))
                .sorted(Comparator.comparing(endpoint -> endpoint.id().value()))
                .toList();
    }

    @Override
    public synchronized Optional<Endpoint> find(ShopId shop, EndpointId id) {
        return Optional.ofNullable(endpoints.get(new Place(shop, id)));
    }

    @Override
    public synchronized boolean put(Endpoint next) {
        Place place = new Place(next.shop(), next.id());
        long stored = find(next.shop(), next.id()).map(Endpoint::version).orElse(0L);
        if (stored != next.version() - 1) {
            return false;
        }
        endpoints.put(place, next);
        return true;
    }

    @Override
    public synchronized void remove(ShopId shop, EndpointId id) {
        endpoints.remove(new Place(shop, id));
    }

    /** What was learned. */
    @Override
    public synchronized EndpointHealth of(ShopId shop, EndpointId id) {
        return Optional.ofNullable(healths.get(new Place(shop, id))).orElseGet(() -> EndpointHealth.unknown(shop, id));
    }

    @Override
    public synchronized boolean replace(EndpointHealth next) {
        if (of(next.shop(), next.id()).revision() != next.revision() - 1) {
            return false;
        }
        healths.put(new Place(next.shop(), next.id()), next);
        return true;
    }

    @Override
    public synchronized Optional<Told> told(OrderKey order) {
        return Optional.ofNullable(told.get(order));
    }

    @Override
    public synchronized boolean tell(Told next, List<Delivery> first) {
        if (told(next.order()).map(Told::revision).orElse(0L) != next.revision() - 1) {
            return false;
        }
        told.put(next.order(), next);
        first.forEach(delivery -> deliveries.put(key(delivery), delivery));
        return true;
    }

    @Override
    public synchronized boolean add(Delivery first) {
        return deliveries.putIfAbsent(key(first), first) == null;
    }

    @Override
    public synchronized Optional<Delivery> find(ShopId shop, EndpointId endpoint, EventId event) {
        return Optional.ofNullable(deliveries.get(new Key(new Place(shop, endpoint), event)));
    }

    @Override
    public synchronized boolean replace(Delivery next) {
        long stored = Optional.ofNullable(deliveries.get(key(next)))
                .map(Delivery::revision)
                .orElse(0L);
        if (stored != next.revision() - 1) {
            return false;
        }
        deliveries.put(key(next), next);
        return true;
    }

    @Override
    public synchronized List<Delivery> newest(ShopId shop, EndpointId endpoint, Optional<EventId> before, int most) {
        return all().reversed().stream()
                .filter(one -> one.shop().equals(shop) && one.endpoint().equals(endpoint))
                .filter(one -> before.map(id -> one.event().id().value().compareTo(id.value()) < 0)
                        .orElse(true))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void due(Instant hour, Instant until, Consumer<List<Delivery>> page) {
        List<Delivery> due = deliveries.values().stream()
                .filter(one -> one.due()
                        .filter(at -> !at.isAfter(until)
                                && at.truncatedTo(ChronoUnit.HOURS).equals(hour.truncatedTo(ChronoUnit.HOURS)))
                        .isPresent())
                .sorted(Comparator.comparing(one -> one.due().orElseThrow()))
                .toList();
        if (!due.isEmpty()) {
            page.accept(due);
        }
    }

    @Override
    public synchronized Optional<Instant> cursor() {
        return cursor;
    }

    @Override
    public synchronized void moveCursor(Instant hour) {
        cursor = Optional.of(hour);
    }

    private static Key key(Delivery delivery) {
        return new Key(
                new Place(delivery.shop(), delivery.endpoint()),
                delivery.event().id());
    }
}
