package io.buyerstatus.core.webhook;

import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was delivered, for people and programs to look at, to try, and to send again. */
public final class DeliveryLog {
    /** Deliveries of a page. */
    public static final int PAGE = 25;

    private final Deliveries deliveries;
    private final SecretSource random;
    private final InstantSource clock;

    public DeliveryLog(Deliveries deliveries, SecretSource random, InstantSource clock) {
        this.deliveries = deliveries;
        this.random = random;
        this.clock = clock;
    }

    /** Some deliveries of an endpoint, the newest events first. */
    public record Page(List<Delivery> deliveries, Optional<EventId> next) {
        public Page {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** What came of asking for a delivery. */
    public enum Result {
        /** It leaves within a minute. */
        QUEUED,
        /** The endpoint was never to get such an event, or it is too long ago. */
        MISSING,
        /** It is on its way anyway. */
        WAITING,
        /** The endpoint is switched off. */
        OFF,
        /** Somebody else moved it at that moment. */
        OVERTAKEN
    }

    /**
     * A page of the log.
     *
     * @param before the event after which to go on; empty for the newest
     */
    public Page page(Endpoint endpoint, Optional<EventId> before) {
        List<Delivery> found = deliveries.newest(endpoint.shop(), endpoint.id(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Delivery> shown = more ? found.subList(0, PAGE) : found;
        return new Page(shown, more ? Optional.of(shown.getLast().event().id()) : Optional.empty());
    }

    /** One delivery of an endpoint. */
    public Optional<Delivery> find(ShopId shop, EndpointId endpoint, String event) {
        return EventId.parse(event).flatMap(id -> deliveries.find(shop, endpoint, id));
    }

    /** Sends an event once more, under the same id. */
    public Result replay(ManageEndpoints.Known to, String event) {
        Endpoint endpoint = to.endpoint();
        Optional<Delivery> found = find(endpoint.shop(), endpoint.id(), event);
        if (found.isEmpty()) {
            return Result.MISSING;
        }
        if (!to.live()) {
            return Result.OFF;
        }
        Delivery delivery = found.get();
        Instant now = clock.instant();
        boolean waitsForRetry = delivery.attempts() > 0 && !delivery.tries().isEmpty();
        if (delivery.state() == Delivery.State.WAITING && !waitsForRetry) {
            return Result.WAITING;
        }
        return deliveries.replace(delivery.replayed(now)) ? Result.QUEUED : Result.OVERTAKEN;
    }

    /** Sends an event that says nothing, to try the address out. */
    public Result test(ManageEndpoints.Known to) {
        if (!to.live()) {
            return Result.OFF;
        }
        Instant now = clock.instant();
        WebhookEvent event = new WebhookEvent(
                EventId.of(now, "test", random.fresh().value()), EventType.TEST, now, Optional.empty(), Map.of());
        return deliveries.add(Delivery.queued(to.endpoint(), event, now)) ? Result.QUEUED : Result.OVERTAKEN;
    }
}
